import type { DigitalSignature } from '@yushen/contract';
import { judgeCms } from '../signing/cms';
import { DerRefused } from '../signing/der';
import type { PdfDocument } from './pdf-document';

/** Signatures that are looked at. */
const MAX_SIGNATURES = 50;
/** Numbers of a byte range: one signature has four. */
const MAX_RANGE_NUMBERS = 16;
/** Bytes after the end of a file that are no content: line ends, a filled-up last block. */
const PADDING = /^[\s\0]*$/u;

interface SignatureObject {
  readonly contents: Uint8Array;
  /** Offset and length of each signed stretch, bytes. */
  readonly range: readonly number[];
}

/** The file's digital signatures (ISO 32000-1, 12.8): are the signed bytes the ones that were signed? */
export function judgePdfSignatures(document: PdfDocument, bytes: Uint8Array): readonly DigitalSignature[] {
  return signatureObjects(document).map(({ contents, range }) => {
    const stretches = signedStretches(bytes, range);
    if (stretches === undefined) return { signer: '', state: 'broken', whole: false };
    const whole = PADDING.test(Buffer.from(bytes.subarray(stretches.end)).toString('latin1'));
    try {
      return { ...judgeCms(contents, ...stretches.pieces), whole };
    } catch (error) {
      if (error instanceof DerRefused) return { signer: '', state: 'unchecked', whole };
      throw error;
    }
  });
}

function signatureObjects({ pdfium, handle }: PdfDocument): readonly SignatureObject[] {
  const { call, memory } = pdfium;
  const count = Math.min(MAX_SIGNATURES, Math.max(0, call.FPDF_GetSignatureCount(handle)));
  return Array.from({ length: count }, (_, index): SignatureObject => {
    const object = call.FPDF_GetSignatureObject(handle, index);
    const length = call.FPDFSignatureObj_GetContents(object, 0, 0);
    const contents = memory.withSlots(Math.ceil(length / 8) + 1, (at) => {
      call.FPDFSignatureObj_GetContents(object, at, length);
      return memory.bytes.slice(at, at + length);
    });
    const range = memory.withSlots(MAX_RANGE_NUMBERS, (at) => {
      const numbers = call.FPDFSignatureObj_GetByteRange(object, at, MAX_RANGE_NUMBERS);
      return numbers > MAX_RANGE_NUMBERS ? [] : memory.integers(at, numbers);
    });
    return { contents, range };
  });
}

/**
 * The signed bytes: all from the file's start to the end of a revision, but for the signature itself. A range that leaves out more
 * lets content be exchanged, and is refused.
 */
function signedStretches(
  bytes: Uint8Array,
  range: readonly number[],
): { readonly pieces: readonly Uint8Array[]; readonly end: number } | undefined {
  const [start, length, next, rest] = range;
  if (range.length !== 4 || start !== 0 || length === undefined || next === undefined || rest === undefined)
    return undefined;
  const end = next + rest;
  if (length < 0 || rest < 0 || next < length + 2 || end > bytes.length) return undefined;
  const gap = Buffer.from(bytes.subarray(length, next)).toString('latin1');
  if (!/^<[\da-f\s]*>$/iu.test(gap)) return undefined;
  return { pieces: [bytes.subarray(0, length), bytes.subarray(next, end)], end };
}

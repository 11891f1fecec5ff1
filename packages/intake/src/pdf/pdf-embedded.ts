import type { EmbeddedValue } from '@yushen/contract';
import { xmlValues } from '../xml/xml-values';
import type { PdfDocument } from './pdf-document';

/** Attached files that are looked into. */
const MAX_ATTACHMENTS = 20;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_VALUES = 500;

/** The values of the XML files that are attached to a PDF: an electronic invoice's own data. */
export function pdfEmbeddedValues(document: PdfDocument): readonly EmbeddedValue[] {
  const { call } = document.pdfium;
  const count = Math.min(MAX_ATTACHMENTS, Math.max(0, call.FPDFDoc_GetAttachmentCount(document.handle)));
  return Array.from({ length: count }, (_, index) => attachmentBytes(document, index))
    .flatMap((bytes) => (bytes !== undefined && isXml(bytes) ? xmlValues(bytes) : []))
    .slice(0, MAX_VALUES);
}

function attachmentBytes({ pdfium, handle }: PdfDocument, index: number): Uint8Array | undefined {
  const { call, memory } = pdfium;
  const attachment = call.FPDFDoc_GetAttachment(handle, index);
  if (attachment === 0) return undefined;
  return memory.withSlots(1, (slot) => {
    if (!call.FPDFAttachment_GetFile(attachment, 0, 0, slot)) return undefined;
    const length = memory.unsigned(slot);
    if (length === 0 || length > MAX_BYTES) return undefined;
    return memory.withSlots(Math.ceil(length / 8), (at) =>
      call.FPDFAttachment_GetFile(attachment, at, length, slot) ? memory.bytes.slice(at, at + length) : undefined,
    );
  });
}

const isXml = (bytes: Uint8Array): boolean => /^\ufeff?\s*</u.test(new TextDecoder().decode(bytes.slice(0, 200)));

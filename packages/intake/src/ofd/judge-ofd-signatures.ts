import type { DigitalSignature, DigitalSignatureState } from '@yushen/contract';
import { readCertificate } from '../signing/certificate';
import { judgeCms } from '../signing/cms';
import { DerRefused } from '../signing/der';
import { digestName, digestOf, sameBytes } from '../signing/digest';
import { isSignedBy, SM2_CURVE } from '../signing/verify';
import { childOf, childrenOf, textOf } from '../xml/parse-xml';
import { ZipRefused } from '../zip/zip-archive';
import type { OfdDocument } from './ofd-document';
import type { OfdSignature, OfdSignatureList } from './ofd-signatures';
import { readSealedSignature } from './seal-structure';

/**
 * Are the files that each signature names still the ones that were signed, and is the signature the certificate's? A chain of three:
 * digests of the files in `Signature.xml`, its own digest in the signature value, the signature over that.
 */
export function judgeOfdSignatures(
  document: OfdDocument,
  { signatures, unreadable }: OfdSignatureList,
): readonly DigitalSignature[] {
  const judged = signatures.map((signature, index): DigitalSignature => {
    const files = judgeFiles(document, signature, index + 1 === signatures.length);
    const { signer, state } = judgeValue(signature);
    return { signer, state: worse(files, state), whole: coversPages(document, signature) };
  });
  return unreadable ? [...judged, { signer: '', state: 'broken', whole: false }] : judged;
}

const referencesOf = ({ description }: OfdSignature) => childOf(childOf(description, 'SignedInfo'), 'References');

/** Files named by a signature, compared with their digests. A later signature is entered in the list of signatures. */
function judgeFiles({ files }: OfdDocument, signature: OfdSignature, isLast: boolean): DigitalSignatureState {
  const references = referencesOf(signature);
  const digest = digestName(references?.attributes.CheckMethod ?? 'md5');
  if (digest === undefined) return 'unchecked';
  const list = childrenOf(references, 'Reference');
  const intact = list.every((reference) => {
    const path = files.resolve(signature.path, reference.attributes.FileRef ?? '');
    if (!isLast && /(?:^|\/)Signatures\.xml$/iu.test(path)) return true;
    const stated = Buffer.from(textOf(reference, 'CheckValue'), 'base64');
    try {
      const bytes = files.bytesAt(path);
      return bytes !== undefined && sameBytes(digestOf(digest, bytes), stated);
    } catch (error) {
      if (error instanceof ZipRefused) return false;
      throw error;
    }
  });
  return intact && list.length > 0 ? 'intact' : 'broken';
}

/** The signature value over the description. */
function judgeValue({ value, descriptionBytes }: OfdSignature): Pick<DigitalSignature, 'signer' | 'state'> {
  if (value === undefined) return { signer: '', state: 'broken' };
  try {
    const sealed = readSealedSignature(value);
    if (sealed === undefined) return judgeCms(value, descriptionBytes);
    const certificate = readCertificate(sealed.certificate);
    const signer = certificate.subject;
    const digest = sealed.digest.length === 20 ? 'sha1' : certificate.curve === SM2_CURVE ? 'sm3' : 'sha256';
    if (!sameBytes(digestOf(digest, descriptionBytes), sealed.digest)) return { signer, state: 'broken' };
    const { signedBytes: bytes, signature, algorithm } = sealed;
    const signed = isSignedBy(certificate, { bytes, signature, algorithm, digest });
    return { signer, state: signed === undefined ? 'unchecked' : signed ? 'intact' : 'broken' };
  } catch (error) {
    if (error instanceof DerRefused) return { signer: '', state: 'unchecked' };
    throw error;
  }
}

/** Every page and the document itself are among the files that the signature names. Tax offices leave templates out. */
function coversPages({ files, pages, bodies }: OfdDocument, signature: OfdSignature): boolean {
  const named = new Set(
    childrenOf(referencesOf(signature), 'Reference').map(({ attributes }) =>
      files.resolve(signature.path, attributes.FileRef ?? '').toLowerCase(),
    ),
  );
  return [...pages, ...bodies].every(({ path }) => named.has(path.toLowerCase()));
}

function worse(one: DigitalSignatureState, other: DigitalSignatureState): DigitalSignatureState {
  const order = ['broken', 'unchecked', 'intact'] as const;
  return order.find((state) => state === one || state === other) ?? 'unchecked';
}

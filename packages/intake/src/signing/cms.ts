import type { DigitalSignatureState } from '@yushen/contract';
import { type Certificate, readCertificate } from './certificate';
import { childAt, childrenOfDer, DER, DerRefused, type DerValue, oidOf, readDer } from './der';
import { type DigestName, digestName, digestOf, sameBytes } from './digest';
import { isSignedBy } from './verify';

/** What a signature of the Cryptographic Message Syntax says (RFC 5652; GM/T 0010 for SM2). */
export interface CmsVerdict {
  readonly signer: string;
  readonly state: DigitalSignatureState;
}

const CONTEXT_0 = 0xa0;
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/**
 * Checks the first signer of a detached signature.
 *
 * @param content the bytes that were signed, in pieces
 * @throws DerRefused
 */
export function judgeCms(bytes: Uint8Array, ...content: readonly Uint8Array[]): CmsVerdict {
  const signedData = childAt(childAt(readDer(bytes), 1), 0);
  const parts = childrenOfDer(signedData);
  const certificates = certificatesIn(parts.find(({ tag }) => tag === CONTEXT_0));
  const [signerInfo] = childrenOfDer(required(parts.findLast(({ tag }) => tag === DER.set)));
  const info = childrenOfDer(required(signerInfo));
  const [, identifier, digestAlgorithm] = info;
  const certificate = certificateOf(required(identifier), certificates);
  const signer = certificate?.subject ?? '';
  const digest = digestName(oidOf(childAt(required(digestAlgorithm), 0)));
  const attributes = info[3]?.tag === CONTEXT_0 ? info[3] : undefined;
  const [algorithm, signature] = info.slice(attributes === undefined ? 3 : 4);
  if (digest === undefined || certificate === undefined) return { signer, state: 'unchecked' };
  const inside = contentInside(parts);
  const pieces = inside === undefined ? content : [inside];
  if (inside !== undefined && !isCopy(inside, content)) return { signer, state: 'broken' };
  if (attributes !== undefined && !sameBytes(statedDigest(attributes), digestOf(digest, ...pieces)))
    return { signer, state: 'broken' };
  const signed = isSignedBy(certificate, {
    bytes: attributes === undefined ? Buffer.concat(pieces) : asSet(attributes),
    signature: required(signature).content,
    algorithm: oidOf(childAt(required(algorithm), 0)),
    digest,
  });
  return { signer, state: signed === undefined ? 'unchecked' : signed ? 'intact' : 'broken' };
}

/** The content that the message brings itself, where it is not detached. */
function contentInside(parts: readonly DerValue[]): Uint8Array | undefined {
  const [, explicit] = childrenOfDer(required(parts[2]));
  return explicit === undefined ? undefined : childAt(explicit, 0).content;
}

/** Some makers bring the signed bytes, or their digest, along. */
function isCopy(inside: Uint8Array, content: readonly Uint8Array[]): boolean {
  const names: readonly DigestName[] = ['sm3', 'sha256', 'sha1'];
  return (
    sameBytes(inside, Buffer.concat(content)) || names.some((name) => sameBytes(inside, digestOf(name, ...content)))
  );
}

const certificatesIn = (list: DerValue | undefined): readonly Certificate[] =>
  (list === undefined ? [] : childrenOfDer(list))
    .filter(({ tag }) => tag === DER.sequence)
    .map(({ whole }) => readCertificate(whole));

/** By issuer and serial number; where the signer is named by its key, the only certificate there is. */
function certificateOf(identifier: DerValue, certificates: readonly Certificate[]): Certificate | undefined {
  if (identifier.tag !== DER.sequence) return certificates.length === 1 ? certificates[0] : undefined;
  const serial = childAt(identifier, 1).content;
  return certificates.find(({ serialNumber }) => sameBytes(serialNumber, serial));
}

function statedDigest(attributes: DerValue): Uint8Array {
  for (const attribute of childrenOfDer(attributes)) {
    const [type, values] = childrenOfDer(attribute);
    if (type !== undefined && values !== undefined && oidOf(type) === MESSAGE_DIGEST) return childAt(values, 0).content;
  }
  throw new DerRefused('there is no digest among the signed attributes');
}

/** Signed attributes are signed as a set, whatever tag they are sent with (RFC 5652, 5.4). */
function asSet({ whole }: DerValue): Uint8Array {
  const set = Uint8Array.from(whole);
  set[0] = DER.set;
  return set;
}

function required(value: DerValue | undefined): DerValue {
  if (value === undefined) throw new DerRefused('the message breaks off');
  return value;
}

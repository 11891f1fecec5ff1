import type { DigitalSignatureState } from '@yushen/contract';
import { type Certificate, readCertificate } from './certificate';
import { childAt, childrenOfDer, DER, DerRefused, type DerValue, distinguished, octetsOf, oidOf, readDer } from './der';
import { type DigestName, digestName, digestOf, sameBytes } from './digest';
import { isSignedBy } from './verify';

/** What a signature of the Cryptographic Message Syntax says (RFC 5652; GM/T 0010 for SM2). */
export interface CmsVerdict {
  readonly signer: string;
  readonly state: DigitalSignatureState;
}

const CONTEXT_0 = 0xa0;
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** Signers that are checked; a message with more is told as unchecked. */
const MAX_SIGNERS = 16;

/**
 * Checks all signers of a detached signature: it is intact where each one's is, and broken where any is.
 *
 * @param content the bytes that were signed, in pieces
 * @throws DerRefused
 */
export function judgeCms(bytes: Uint8Array, ...content: readonly Uint8Array[]): CmsVerdict {
  const signedData = childAt(childAt(readDer(bytes), 1), 0);
  const parts = childrenOfDer(signedData);
  const certificates = certificatesIn(parts.find(({ tag }) => tag === CONTEXT_0));
  const signers = childrenOfDer(required(parts.findLast(({ tag }) => tag === DER.set)));
  required(signers[0]);
  const verdicts = signers
    .slice(0, MAX_SIGNERS)
    .map((signer) => judgeSigner(childrenOfDer(signer), { parts, certificates, content }));
  const is = (state: DigitalSignatureState): boolean => verdicts.some((verdict) => verdict.state === state);
  const isUnchecked = is('unchecked') || signers.length > MAX_SIGNERS;
  return {
    signer: [...new Set(verdicts.map(({ signer }) => signer).filter((name) => name !== ''))].join('、'),
    state: is('broken') ? 'broken' : isUnchecked ? 'unchecked' : 'intact',
  };
}

/** What the signers of one message share. */
interface Message {
  readonly parts: readonly DerValue[];
  readonly certificates: readonly Certificate[];
  readonly content: readonly Uint8Array[];
}

function judgeSigner(info: readonly DerValue[], { parts, certificates, content }: Message): CmsVerdict {
  const [, identifier, digestAlgorithm] = info;
  const certificate = certificateOf(required(identifier), certificates);
  const signer = certificate?.subject ?? '';
  const digest = digestName(oidOf(childAt(required(digestAlgorithm), 0)));
  const attributes = info[3]?.tag === CONTEXT_0 ? info[3] : undefined;
  const [algorithm, signature] = info.slice(attributes === undefined ? 3 : 4);
  if (digest === undefined || certificate === undefined || isTimestamp(parts)) return { signer, state: 'unchecked' };
  const inside = contentInside(parts);
  const pieces = inside === undefined ? content : [inside];
  if (inside !== undefined && !isCopy(inside, content)) return { signer, state: 'broken' };
  if (attributes !== undefined && !sameBytes(statedDigest(attributes), digestOf(digest, ...pieces)))
    return { signer, state: 'broken' };
  const signed = isSignedBy(certificate, {
    bytes: attributes === undefined ? Buffer.concat(pieces) : asSet(attributes),
    signature: octetsOf(required(signature)),
    algorithm: oidOf(childAt(required(algorithm), 0)),
    digest,
  });
  return { signer, state: signed === undefined ? 'unchecked' : signed ? 'intact' : 'broken' };
}

/** RFC 3161: what is signed is a time, with a digest of the content inside. */
const isTimestamp = (parts: readonly DerValue[]): boolean =>
  oidOf(childAt(required(parts[2]), 0)) === '1.2.840.113549.1.9.16.1.4';

/** The content that the message brings itself, where it is not detached. */
function contentInside(parts: readonly DerValue[]): Uint8Array | undefined {
  const [, explicit] = childrenOfDer(required(parts[2]));
  return explicit === undefined ? undefined : octetsOf(childAt(explicit, 0));
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
    if (type !== undefined && values !== undefined && oidOf(type) === MESSAGE_DIGEST)
      return octetsOf(childAt(values, 0));
  }
  throw new DerRefused('there is no digest among the signed attributes');
}

/** Signed attributes are signed as a set in the distinguished encoding, whatever they are sent as (RFC 5652, 5.4). */
const asSet = (attributes: DerValue): Uint8Array => distinguished(attributes, DER.set);

function required(value: DerValue | undefined): DerValue {
  if (value === undefined) throw new DerRefused('the message breaks off');
  return value;
}

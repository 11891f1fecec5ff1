import { createPublicKey, verify as verifyWithKey } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { Certificate } from './certificate';
import { DER } from './der';
import type { DigestName } from './digest';

/** The curve of SM2 (GB/T 32918.5-2017). */
export const SM2_CURVE = '1.2.156.10197.1.301';
const RSA_PSS = '1.2.840.113549.1.1.10';

export interface SignedBytes {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** Object identifier of the signature's algorithm. */
  readonly algorithm: string;
  readonly digest: DigestName;
}

/** Was this signature made over these bytes with the certificate's key? Undefined where the algorithm is not known here. */
export function isSignedBy(certificate: Certificate, signed: SignedBytes): boolean | undefined {
  if (certificate.curve === SM2_CURVE) return isSignedBySm2(certificate, signed);
  if (signed.digest === 'sm3' || signed.algorithm === RSA_PSS) return undefined;
  try {
    const key = createPublicKey({ key: Buffer.from(certificate.keyInfo), format: 'der', type: 'spki' });
    return verifyWithKey(signed.digest, signed.bytes, key, signed.signature);
  } catch {
    return undefined;
  }
}

/** GB/T 35276: the signature is a sequence of two numbers, or, from some makers, the numbers alone. */
function isSignedBySm2({ key }: Certificate, { bytes, signature }: SignedBytes): boolean {
  try {
    const der = signature[0] === DER.sequence && signature.length !== 64;
    const publicKey = Buffer.from(key).toString('hex');
    return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), publicKey, { der, hash: true });
  } catch {
    return false;
  }
}

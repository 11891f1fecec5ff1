import {
  bitsOf,
  childAt,
  childrenOfDer,
  DER,
  DerRefused,
  type DerValue,
  oidOf,
  readDer,
  stringOf,
} from '../signing/der';

/** The picture of an electronic seal; its sizes in millimetres are not asked for: the stamp states its place. */
export interface SealPicture {
  /** `png`, `jpg`, `bmp`, `gif`, `svg`, or `ofd`: a package of its own. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** An electronic seal (GB/T 38540-2020 6.2; GM/T 0031-2014, which differs after the part read here). */
export interface ElectronicSeal {
  /** Whose seal it says that it is. */
  readonly name: string;
  readonly picture?: SealPicture;
}

/** A signature with a seal: what was signed, by whom, and how. */
export interface SealedSignature {
  readonly seal: ElectronicSeal;
  /** Digest of the file `Signature.xml`, as it was signed. */
  readonly digest: Uint8Array;
  /** What the signature is over. */
  readonly signedBytes: Uint8Array;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: string;
}

/** @throws DerRefused */
export const readSeal = (bytes: Uint8Array): ElectronicSeal => sealOf(readDer(bytes));

/** A signature value with a seal; undefined where it is of another kind. */
export function readSealedSignature(bytes: Uint8Array): SealedSignature | undefined {
  try {
    const outer = readDer(bytes);
    const [signed, ...after] = childrenOfDer(outer);
    if (signed === undefined || signed.tag !== DER.sequence) return undefined;
    const [version, seal, , digest, , ...inside] = childrenOfDer(signed);
    if (version?.tag !== DER.integer || seal === undefined || digest?.tag !== DER.bitString) return undefined;
    // GM/T 0031 signs the certificate too; GB/T 38540 keeps it outside.
    const keys = inside.some(({ tag }) => tag === DER.octetString) ? inside : after;
    const certificate = keys.find(({ tag }) => tag === DER.octetString);
    const algorithm = keys.find(({ tag }) => tag === DER.objectIdentifier);
    const signature = after.find(({ tag }) => tag === DER.bitString);
    if (certificate === undefined || algorithm === undefined || signature === undefined) return undefined;
    return {
      seal: sealOf(seal),
      digest: bitsOf(digest),
      signedBytes: signed.whole,
      certificate: certificate.content,
      signature: bitsOf(signature),
      algorithm: oidOf(algorithm),
    };
  } catch (error) {
    if (error instanceof DerRefused) return undefined;
    throw error;
  }
}

function sealOf(seal: DerValue): ElectronicSeal {
  const info = childrenOfDer(childAt(seal, 0));
  const property = info[2];
  const name = property === undefined ? '' : stringOf(childAt(property, 1));
  const picture = info.find((part) => part.tag === DER.sequence && isPicture(part));
  if (picture === undefined) return { name };
  const kind = stringOf(childAt(picture, 0)).trim().toLowerCase();
  return { name, picture: { kind, bytes: childAt(picture, 1).content } };
}

const isPicture = (part: DerValue): boolean => {
  const [kind, data] = childrenOfDer(part);
  return (kind?.tag === DER.ia5String || kind?.tag === DER.utf8String) && data?.tag === DER.octetString;
};

import { bitsOf, childAt, childrenOfDer, DER, DerRefused, type DerValue, oidOf, readDer, stringOf } from './der';

/** What is asked of an X.509 certificate (RFC 5280, 4.1). Nobody is asked whether to trust it. */
export interface Certificate {
  /** Common name of its subject, or its organisation. */
  readonly subject: string;
  readonly serialNumber: Uint8Array;
  /** Subject public key info, DER. */
  readonly keyInfo: Uint8Array;
  /** The key alone: for an elliptic curve `04 x y`. */
  readonly key: Uint8Array;
  /** The named curve, where the key is of one. */
  readonly curve: string;
}

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const EXPLICIT_VERSION = 0xa0;

/** @throws DerRefused */
export function readCertificate(bytes: Uint8Array): Certificate {
  const fields = childrenOfDer(childAt(readDer(bytes), 0));
  const first = fields[0]?.tag === EXPLICIT_VERSION ? 1 : 0;
  const [serial, , , , subject, keyInfo] = fields.slice(first);
  const info = childrenOfDer(required(keyInfo));
  const algorithm = childrenOfDer(required(info[0]));
  return {
    subject: nameIn(required(subject), COMMON_NAME) ?? nameIn(required(subject), ORGANISATION) ?? '',
    serialNumber: required(serial).content,
    keyInfo: required(keyInfo).whole,
    key: bitsOf(required(info[1])),
    curve: algorithm[1]?.tag === DER.objectIdentifier ? oidOf(algorithm[1]) : '',
  };
}

function required(value: DerValue | undefined): DerValue {
  if (value === undefined) throw new DerRefused('the certificate breaks off');
  return value;
}

function nameIn(subject: DerValue, type: string): string | undefined {
  for (const set of childrenOfDer(subject))
    for (const attribute of childrenOfDer(set)) {
      const [kind, value] = childrenOfDer(attribute);
      if (kind !== undefined && value !== undefined && oidOf(kind) === type) return stringOf(value).trim();
    }
  return undefined;
}

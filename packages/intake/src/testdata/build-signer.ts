import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { sm2, sm3 } from 'sm-crypto-v2';
import { bits, der, integer, octets, oid, sequence, set, time, utf8 } from './build-der';

/** A certificate with its key, as an authority would hand them out. */
export interface Signer {
  readonly certificate: Buffer;
  readonly serial: number;
  readonly digestOid: string;
  readonly algorithmOid: string;
  digest(bytes: Uint8Array): Buffer;
  sign(bytes: Uint8Array): Buffer;
}

/** Each certificate has a number of its own. */
let serial = 7;
const named = (name: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), utf8(name))));

function certificateOf(
  name: string,
  keyInfo: Uint8Array,
  algorithm: Buffer,
  signOf: (bytes: Uint8Array) => Buffer,
): { readonly certificate: Buffer; readonly serial: number } {
  serial += 1;
  const validity = sequence(time('20250101000000Z'), time('20350101000000Z'));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(serial),
    sequence(algorithm),
    named('Test Authority'),
    validity,
    named(name),
    keyInfo,
  );
  return { certificate: sequence(body, sequence(algorithm), bits(signOf(body))), serial };
}

export function rsaSigner(name: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signOf = (bytes: Uint8Array): Buffer => sign('sha256', bytes, privateKey);
  const keyInfo = publicKey.export({ format: 'der', type: 'spki' });
  return {
    ...certificateOf(name, keyInfo, oid('1.2.840.113549.1.1.11'), signOf),
    digestOid: '2.16.840.1.101.3.4.2.1',
    algorithmOid: '1.2.840.113549.1.1.11',
    digest: (bytes) => createHash('sha256').update(bytes).digest(),
    sign: signOf,
  };
}

export function sm2Signer(name: string): Signer {
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const signOf = (bytes: Uint8Array): Buffer =>
    Buffer.from(sm2.doSignature(bytes, privateKey, { der: true, hash: true, publicKey }), 'hex');
  const keyInfo = sequence(
    sequence(oid('1.2.840.10045.2.1'), oid('1.2.156.10197.1.301')),
    bits(Buffer.from(publicKey, 'hex')),
  );
  return {
    ...certificateOf(name, keyInfo, oid('1.2.156.10197.1.501'), signOf),
    digestOid: '1.2.156.10197.1.401',
    algorithmOid: '1.2.156.10197.1.501',
    digest: (bytes) => Buffer.from(sm3(bytes), 'hex'),
    sign: signOf,
  };
}

const DATA = oid('1.2.840.113549.1.7.1');

/** A detached signature of the Cryptographic Message Syntax over these bytes. */
export const buildCms = (signer: Signer, content: Uint8Array, inside: readonly Uint8Array[] = [DATA]): Buffer =>
  cmsOf([signer.certificate], [signerInfo(signer, content)], inside);

/** One signature by several, each of whom signed bytes of his own. */
export const buildJointCms = (signed: readonly { readonly signer: Signer; readonly content: Uint8Array }[]): Buffer =>
  cmsOf(
    signed.map(({ signer }) => signer.certificate),
    signed.map(({ signer, content }) => signerInfo(signer, content)),
    [DATA],
  );

function signerInfo(signer: Signer, content: Uint8Array): Buffer {
  const attributes = [
    sequence(oid('1.2.840.113549.1.9.3'), set(oid('1.2.840.113549.1.7.1'))),
    sequence(oid('1.2.840.113549.1.9.4'), set(octets(signer.digest(content)))),
  ];
  return sequence(
    integer(1),
    sequence(named('Test Authority'), integer(signer.serial)),
    sequence(oid(signer.digestOid)),
    der(0xa0, ...attributes),
    sequence(oid(signer.algorithmOid)),
    octets(signer.sign(set(...attributes))),
  );
}

const cmsOf = (
  certificates: readonly Buffer[],
  signerInfos: readonly Buffer[],
  inside: readonly Uint8Array[],
): Buffer =>
  sequence(
    oid('1.2.840.113549.1.7.2'),
    der(
      0xa0,
      sequence(
        integer(1),
        set(sequence(oid('2.16.840.1.101.3.4.2.1'))),
        sequence(...inside),
        der(0xa0, ...certificates),
        set(...signerInfos),
      ),
    ),
  );

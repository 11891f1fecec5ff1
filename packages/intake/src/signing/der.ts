import { FileRefused } from '../file-refused';

/** A value of ASN.1 in its distinguished encoding (X.690). */
export interface DerValue {
  /** The identifier octet: `0x30` a sequence, `0x02` an integer, `0xa0` the context's own 0 … */
  readonly tag: number;
  readonly content: Uint8Array;
  /** With its identifier and length. */
  readonly whole: Uint8Array;
}

export const DER = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Bytes that are no DER. */
export class DerRefused extends FileRefused {
  override readonly name = 'DerRefused';
}

/** The value that stands at `at`. @throws DerRefused */
export function readDer(bytes: Uint8Array, at = 0): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new DerRefused('the value breaks off');
  let start = at + 2;
  let length = first;
  if (first & 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerRefused('the length is not definite');
    length = 0;
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) throw new DerRefused('the value breaks off');
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** The values inside a sequence, a set or an explicit tag. @throws DerRefused */
export function childrenOfDer({ tag, content }: DerValue): readonly DerValue[] {
  if ((tag & 0x20) === 0) throw new DerRefused('the value holds no others');
  const children: DerValue[] = [];
  for (let at = 0; at < content.length; ) {
    const child = readDer(content, at);
    children.push(child);
    at += child.whole.length;
  }
  return children;
}

/** The child at an index. @throws DerRefused where there is none */
export function childAt(parent: DerValue, index: number): DerValue {
  const child = childrenOfDer(parent)[index];
  if (child === undefined) throw new DerRefused('a part is not there');
  return child;
}

/** An object identifier in dots. */
export function oidOf({ content }: DerValue): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** The bytes of a bit string without its count of unused bits. */
export const bitsOf = ({ content }: DerValue): Uint8Array => content.subarray(1);

/** A string of any of the character types. */
export function stringOf({ tag, content }: DerValue): string {
  if (tag !== DER.bmpString) return new TextDecoder('utf-8').decode(content);
  return new TextDecoder('utf-16be').decode(content);
}

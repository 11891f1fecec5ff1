import { FileRefused } from '../file-refused';

/** A value of ASN.1 in its distinguished encoding, or in a basic one of indefinite length (X.690). */
export interface DerValue {
  /** The identifier octet: `0x30` a sequence, `0x02` an integer, `0xa0` the context's own 0 … */
  readonly tag: number;
  readonly content: Uint8Array;
  /** With its identifier and length, and the end of an indefinite one. */
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

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
/** Values that stand in one another; signed messages have some ten. */
const MAX_NESTING = 32;

/** The value that stands at `at`. @throws DerRefused */
export const readDer = (bytes: Uint8Array, at = 0): DerValue => readNested(bytes, at, 0);

function readNested(bytes: Uint8Array, at: number, depth: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new DerRefused('the value breaks off');
  if (first === INDEFINITE) return readIndefinite(bytes, at, depth);
  let start = at + 2;
  let length = first;
  if (first & 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw new DerRefused('the length is out of bounds');
    length = 0;
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) throw new DerRefused('the value breaks off');
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** A value that ends where two zeros stand in place of its next part (X.690, 8.1.3.6). */
function readIndefinite(bytes: Uint8Array, at: number, depth: number): DerValue {
  const tag = bytes[at] ?? 0;
  if ((tag & CONSTRUCTED) === 0 || depth >= MAX_NESTING) throw new DerRefused('no such value has an indefinite length');
  const start = at + 2;
  let end = start;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) end += readNested(bytes, end, depth + 1).whole.length;
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end + 2) };
}

/** The values inside a sequence, a set or an explicit tag. @throws DerRefused */
export function childrenOfDer({ tag, content }: DerValue): readonly DerValue[] {
  if ((tag & CONSTRUCTED) === 0) throw new DerRefused('the value holds no others');
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

/** The bytes of an octet string, which a basic encoding may send in pieces. @throws DerRefused */
export const octetsOf = (value: DerValue): Uint8Array =>
  (value.tag & CONSTRUCTED) === 0 ? value.content : Buffer.concat(childrenOfDer(value).map(({ content }) => content));

const LONG = 0x80;
const SHORTEST_LONG = 128;

/** The value with every length definite, as what is signed of it is encoded, under a tag of its own. @throws DerRefused */
export const distinguished = (value: DerValue, tag: number): Uint8Array => encode(value, tag, 0);

function encode(value: DerValue, tag: number, depth: number): Uint8Array {
  if (depth > MAX_NESTING) throw new DerRefused('values nest without end');
  const isPrimitive = (value.tag & CONSTRUCTED) === 0;
  const inner = isPrimitive ? [] : childrenOfDer(value).map((child) => encode(child, child.tag, depth + 1));
  const content = isPrimitive ? value.content : Buffer.concat(inner);
  const { length } = content;
  if (length < SHORTEST_LONG) return Buffer.concat([Uint8Array.of(tag, length), content]);
  const digits = length.toString(16);
  const lengthBytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Uint8Array.of(tag, LONG | lengthBytes.length), lengthBytes, content]);
}

/** A string of any of the character types. */
export function stringOf({ tag, content }: DerValue): string {
  if (tag !== DER.bmpString) return new TextDecoder('utf-8').decode(content);
  return new TextDecoder('utf-16be').decode(content);
}

const FIRST_BYTE_OF_LONG = 0x80;

/** A value of ASN.1 in DER. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(content);
  if (inside.length < FIRST_BYTE_OF_LONG) return Buffer.concat([Buffer.from([tag, inside.length]), inside]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(inside.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, FIRST_BYTE_OF_LONG | short.length]), short, inside]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
export const set = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...content);
export const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);
export const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
export const ia5 = (text: string): Buffer => der(0x16, Buffer.from(text, 'latin1'));
export const time = (text: string): Buffer => der(0x18, Buffer.from(text, 'latin1'));

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const groups = [number & 0x7f];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(bytes));
}

const CONSTRUCTED = 0x20;
const PIECE = 40;

/** A value of DER in a basic encoding: indefinite lengths down to a depth, octet strings in pieces. */
export function basic(bytes: Buffer, depth: number): Buffer {
  const tag = bytes[0]!;
  const long = bytes[1]! & FIRST_BYTE_OF_LONG ? bytes[1]! & 0x7f : 0;
  const content = bytes.subarray(2 + long);
  const framed = (own: number, ...parts: readonly Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([own, 0x80]), ...parts, Buffer.from([0, 0])]);
  if (tag === 0x04 && content.length > PIECE)
    return framed(0x24, octets(content.subarray(0, PIECE)), octets(content.subarray(PIECE)));
  if ((tag & CONSTRUCTED) === 0 || depth === 0) return bytes;
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const first = content[at + 1]!;
    const more = first & FIRST_BYTE_OF_LONG ? first & 0x7f : 0;
    const size = more === 0 ? first : content.readUIntBE(at + 2, more);
    const end = at + 2 + more + size;
    parts.push(basic(content.subarray(at, end), depth - 1));
    at = end;
  }
  return framed(tag, ...parts);
}

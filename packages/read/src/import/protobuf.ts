/** One field of a protobuf message: a number, or the bytes of a string or an inner message. */
export interface ProtobufField {
  readonly field: number;
  readonly value: number | Uint8Array;
}

const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * The fields of a protobuf message, in order, without a schema. Only lengths are read: large inner messages cost nothing until
 * they are looked into. https://protobuf.dev/programming-guides/encoding/
 *
 * @throws RangeError where the bytes are no message
 */
export function* protobufFields(bytes: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('A number runs off the end of the message.');
      // Not `<<`: lengths of files may be above 2^31.
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('A number is too long.');
  };
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new RangeError('A field runs off the end of the message.');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (field === 0) throw new RangeError('There is no field 0.');
    if (wire === WIRE.varint) yield { field, value: varint() };
    else if (wire === WIRE.bytes) yield { field, value: take(varint()) };
    else if (wire === WIRE.fixed64) yield { field, value: take(8) };
    else if (wire === WIRE.fixed32) yield { field, value: take(4) };
    else throw new RangeError(`There is no wire type ${wire}.`);
  }
}

/** The inner messages or strings of one field. */
export const bytesOf = (message: Uint8Array, wanted: number): Uint8Array[] =>
  [...protobufFields(message)].flatMap(({ field, value }) =>
    field === wanted && value instanceof Uint8Array ? [value] : [],
  );

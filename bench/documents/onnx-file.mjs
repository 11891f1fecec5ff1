/** Writes a small ONNX file by hand: field numbers and types of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */

const WIRE = { varint: 0, bytes: 2 };
const ELEMENT = { float32: 1, int8: 3 };

function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}
const number = (field, value) => Buffer.concat([varint(field * 8 + WIRE.varint), varint(value)]);
const bytes = (field, value) => Buffer.concat([varint(field * 8 + WIRE.bytes), varint(value.length), value]);
const text = (field, value) => bytes(field, Buffer.from(value));
const message = (field, ...parts) => bytes(field, Buffer.concat(parts));

const bytesOf = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength);

/** TensorProto: `dims`, `data_type`, `name`, `raw_data`. */
const tensor = (field, name, shape, data) =>
  message(
    field,
    ...shape.map((size) => number(1, size)),
    number(2, data instanceof Int8Array ? ELEMENT.int8 : ELEMENT.float32),
    text(8, name),
    bytes(9, bytesOf(data)),
  );

/** ValueInfoProto of a float32 tensor. */
const value = (field, name, shape) =>
  message(
    field,
    text(1, name),
    message(2, message(1, number(1, ELEMENT.float32), message(2, ...shape.map((size) => message(1, number(1, size)))))),
  );

/** NodeProto; `axis` where the operator has one. */
const node = (op, inputs, output, axis) =>
  message(
    1,
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, op),
    ...(axis === undefined ? [] : [message(5, text(1, 'axis'), number(3, axis), number(20, 2))]),
  );

/**
 * scores = sigmoid(features × (weights · scale) + bias): INT8 weights by bucket and label, one scale a label.
 *
 * @param {{weights: Int8Array, scale: Float32Array, bias: Float32Array, buckets: number, metadata: Record<string, string>}} model
 */
export function linearOnnx({ weights, scale, bias, buckets, metadata }) {
  const labels = bias.length;
  return Buffer.concat([
    number(1, 8),
    text(2, 'yushen'),
    message(
      7,
      node('DequantizeLinear', ['weights', 'scale'], 'floats', 1),
      node('MatMul', ['features', 'floats'], 'products'),
      node('Add', ['products', 'bias'], 'sums'),
      node('Sigmoid', ['sums'], 'scores'),
      text(2, 'types'),
      tensor(5, 'weights', [buckets, labels], weights),
      tensor(5, 'scale', [labels], scale),
      tensor(5, 'bias', [labels], bias),
      value(11, 'features', [1, buckets]),
      value(12, 'scores', [1, labels]),
    ),
    message(8, text(1, ''), number(2, 13)),
    ...Object.entries(metadata).map(([key, entry]) => message(14, text(1, key), text(2, entry))),
  ]);
}

import { bytesOf, protobufFields } from './protobuf';

/** A tensor's name and shape; a size that the model leaves open is undefined. */
export interface TensorShape {
  readonly name: string;
  readonly shape: readonly (number | undefined)[];
}

/** What an ONNX file says of itself. */
export interface OnnxDescription {
  readonly inputs: readonly TensorShape[];
  readonly outputs: readonly TensorShape[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Field numbers of onnx.proto. */
const MODEL = { graph: 7, metadata: 14 };
const GRAPH = { input: 11, output: 12 };
const VALUE_INFO = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR = { shape: 2 };
const SHAPE = { dimension: 1 };
const DIMENSION = { value: 1 };
const ENTRY = { key: 1, value: 2 };

const textOf = (message: Uint8Array, field: number): string =>
  new TextDecoder().decode(bytesOf(message, field)[0] ?? new Uint8Array());

/** @returns undefined where the bytes are no ONNX model */
export function describeOnnx(bytes: Uint8Array): OnnxDescription | undefined {
  try {
    const [graph] = bytesOf(bytes, MODEL.graph);
    if (graph === undefined) return undefined;
    const entries = bytesOf(bytes, MODEL.metadata);
    return {
      inputs: bytesOf(graph, GRAPH.input).map(tensorShape),
      outputs: bytesOf(graph, GRAPH.output).map(tensorShape),
      metadata: new Map(entries.map((entry) => [textOf(entry, ENTRY.key), textOf(entry, ENTRY.value)])),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tensorShape(info: Uint8Array): TensorShape {
  const [type] = bytesOf(info, VALUE_INFO.type);
  const [tensor] = type ? bytesOf(type, TYPE.tensor) : [];
  const [shape] = tensor ? bytesOf(tensor, TENSOR.shape) : [];
  const dimensions = shape ? bytesOf(shape, SHAPE.dimension) : [];
  return { name: textOf(info, VALUE_INFO.name), shape: dimensions.map(sizeOf) };
}

function sizeOf(dimension: Uint8Array): number | undefined {
  for (const { field, value } of protobufFields(dimension))
    if (field === DIMENSION.value && typeof value === 'number') return value;
  return undefined;
}

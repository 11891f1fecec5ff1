import { DOCUMENT_TYPES, type KnownDocumentType } from '@yushen/contract';
import { z } from 'zod';
import { bytesOf, protobufFields } from '../import/protobuf';
import type { PageFeatures } from './page-features';

/** A linear model that tells types apart, as its ONNX file holds it: scores = sigmoid(features × (weights · scale) + bias). */
export interface TypeModel {
  readonly labels: readonly KnownDocumentType[];
  readonly buckets: number;
  /** By bucket, then by label. */
  readonly weights: Int8Array;
  /** By label. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  /** Below this score, 0..1, a page is taken for none of the types. */
  readonly threshold: number;
}

/** Field numbers of onnx.proto. */
const MODEL = { graph: 7, metadata: 14 };
const GRAPH = { initializer: 5 };
const TENSOR = { dims: 1, name: 8, raw: 9 };
const ENTRY = { key: 1, value: 2 };

const textOf = (message: Uint8Array, field: number): string =>
  new TextDecoder().decode(bytesOf(message, field)[0] ?? new Uint8Array());

const metadataSchema = z.object({
  labels: z.string().transform((text) => z.array(z.enum(DOCUMENT_TYPES).exclude(['unknown'])).parse(text.split(','))),
  threshold: z.coerce.number().min(0).max(1),
});

/** A tensor's bytes, copied so that they begin where numbers may. */
function rawOf(tensors: readonly Uint8Array[], name: string): { readonly data: ArrayBuffer; readonly first: number } {
  const tensor = tensors.find((one) => textOf(one, TENSOR.name) === name);
  const raw = tensor && bytesOf(tensor, TENSOR.raw)[0];
  if (tensor === undefined || raw === undefined) throw new RangeError(`The model has no tensor ${name}.`);
  for (const { field, value } of protobufFields(tensor))
    if (field === TENSOR.dims && typeof value === 'number') return { data: new Uint8Array(raw).buffer, first: value };
  throw new RangeError(`The tensor ${name} has no size.`);
}

/**
 * The model in an ONNX file. Its four operators are one sum over the marked buckets: no runtime is needed, and a host without
 * one guesses the same.
 *
 * @throws RangeError, ZodError where the file is another one
 */
export function parseTypeModel(bytes: Uint8Array): TypeModel {
  const [graph] = bytesOf(bytes, MODEL.graph);
  if (graph === undefined) throw new RangeError('The file holds no graph.');
  const tensors = bytesOf(graph, GRAPH.initializer);
  const metadata = Object.fromEntries(
    bytesOf(bytes, MODEL.metadata).map((entry) => [textOf(entry, ENTRY.key), textOf(entry, ENTRY.value)]),
  );
  const { labels, threshold } = metadataSchema.parse(metadata);
  const { data: weights, first: buckets } = rawOf(tensors, 'weights');
  return {
    labels,
    buckets,
    weights: new Int8Array(weights),
    scale: new Float32Array(rawOf(tensors, 'scale').data),
    bias: new Float32Array(rawOf(tensors, 'bias').data),
    threshold,
  };
}

/** How likely each label is, 0..1. */
export function scoreTypes({ labels, weights, scale, bias }: TypeModel, { buckets, value }: PageFeatures): number[] {
  const count = labels.length;
  const sums = new Int32Array(count);
  for (const bucket of buckets)
    for (let label = 0; label < count; label += 1) sums[label]! += weights[bucket * count + label]!;
  return labels.map((_, label) => 1 / (1 + Math.exp(-(sums[label]! * scale[label]! * value + bias[label]!))));
}

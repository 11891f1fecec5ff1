import { YushenError } from '@yushen/contract';
import type { NetworkInput, NetworkOutput } from '@yushen/marks/decoding';
import { loadModel } from './load-model';
import type { NetworkCard } from './model-cards';

/** One loaded network: one image in, one tensor out. */
export interface Network {
  readonly card: NetworkCard;
  run(input: NetworkInput): Promise<NetworkOutput>;
  release(): Promise<void>;
}

/** How a network is loaded and run. */
export interface NetworkSettings {
  readonly modelFolder?: string | undefined;
  readonly memoryArena: boolean;
  /** Threads for one run. Default: 1. They sleep between their turns: another worker may need the core. */
  readonly threads?: number | undefined;
}

/** @throws YushenError `native-missing`, `model-missing`, `model-mismatch` */
export async function openNetwork(
  card: NetworkCard,
  { modelFolder, memoryArena, threads = 1 }: NetworkSettings,
): Promise<Network> {
  const { InferenceSession, Tensor } = await loadRuntime();
  const bytes = await loadModel(card, modelFolder);
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    enableCpuMemArena: memoryArena,
    // A plan is kept for every width of a line otherwise, some 120 MB of them, and no run is faster for it.
    enableMemPattern: false,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  if (!session.inputNames.includes(card.input.name) || !session.outputNames.includes(card.output.name))
    throw new YushenError('model-mismatch', `${card.name} has other inputs or outputs than models.json says.`);
  return {
    card,
    run: async ({ data, width, height }) => {
      const input = new Tensor('float32', data, [1, 3, height, width]);
      const result = await session.run({ [card.input.name]: input });
      const output = result[card.output.name];
      if (!output || !(output.data instanceof Float32Array))
        throw new YushenError('reader-failed', `${card.name} gave no float tensor.`);
      return { data: output.data, shape: output.dims };
    },
    release: () => session.release(),
  };
}

/** Loaded when first needed, so that a worker without it can still do what needs no network. */
async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    const host = `${process.platform}-${process.arch}`;
    const message = `onnxruntime-node does not load on this host (${host}). Read with tesseract, or with a service over HTTP.`;
    throw new YushenError('native-missing', message, { cause });
  }
}

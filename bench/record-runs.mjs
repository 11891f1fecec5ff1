// Loaded into every thread of a floor process (see floor.mjs): keeps what each worker's model runs were given, and runs them again,
// alone, when asked.
import { createRequire } from 'node:module';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

if (!isMainThread) {
  const { InferenceSession, Tensor } = createRequire(process.env.YUSHEN_BENCH_READ)('onnxruntime-node');
  const run = InferenceSession.prototype.run;
  let runs = [];
  InferenceSession.prototype.run = function (feeds, ...rest) {
    // A copy: what the tensors stand on may be used again for the next run.
    const kept = Object.entries(feeds).map(([name, { type, data, dims }]) => [
      name,
      new Tensor(type, data.slice(), dims),
    ]);
    runs.push({ session: this, feeds: Object.fromEntries(kept) });
    return run.call(this, feeds, ...rest);
  };
  const channel = new BroadcastChannel('model-runs');
  const replay = async () => {
    const begun = performance.now();
    for (const { session, feeds } of runs) await run.call(session, feeds);
    return performance.now() - begun;
  };
  channel.onmessage = async ({ data }) => {
    if (data === 'forget') runs = [];
    if (data === 'count') channel.postMessage({ threadId, count: runs.length });
    if (data === 'replay' && runs.length > 0) channel.postMessage({ threadId, ms: await replay() });
  };
  channel.unref();
}

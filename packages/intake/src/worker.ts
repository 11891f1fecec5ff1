import { parentPort } from 'node:worker_threads';
import { tryBitmap } from './images/bitmap';
import { decodeHeic } from './images/decode-heic';
import { forgetDocument, openDocument, openPage, renderPage } from './paged/paged-tasks';
import { judgeQuality } from './quality/judge-quality';
import { listZip, readZipMember } from './zip/zip-tasks';

const tasks = {
  decodeBitmap: tryBitmap,
  decodeHeic: (request: Parameters<typeof decodeHeic>[0]) => decodeHeic(request),
  openDocument,
  openPage,
  renderPage,
  forgetDocument,
  judgeQuality,
  listZip,
  readZipMember,
};

export type Tasks = typeof tasks;

/** One message to the worker; it answers each with one `TaskAnswer`. */
export type Task = {
  [Name in keyof Tasks]: { readonly name: Name; readonly input: Parameters<Tasks[Name]>[0] };
}[keyof Tasks];

export type TaskAnswer = { readonly result: unknown } | { readonly failed: string };

async function answer({ name, input }: Task): Promise<TaskAnswer> {
  const work = tasks[name] as (input: Task['input']) => unknown;
  try {
    return { result: await work(input) };
  } catch (error) {
    return { failed: error instanceof Error ? error.name : 'unknown' };
  }
}

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task));
});

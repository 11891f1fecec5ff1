import { Writable } from 'node:stream';
import type { Host, Output, Workbench } from '../host';
import { runCommandLine } from '../run-command-line';
import { fakeReviewer } from './fake-reviewer';

/** A stream that remembers what was written. */
export class Recorder extends Writable implements Output {
  written = '';

  constructor(
    readonly isTTY = false,
    readonly columns = 100,
  ) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}

/** A host without colours, in Chinese, that remembers what was written. */
export function fakeHost(parts: Partial<Host> = {}, reviewer: Workbench = fakeReviewer()): Host {
  const stdout = new Recorder();
  const stderr = new Recorder();
  return {
    stdout,
    stderr,
    env: { LANG: 'zh_CN.UTF-8' },
    signal: new AbortController().signal,
    openReviewer: async () => reviewer,
    importModels: async ({ folder }) => ({ folder, models: [], unknown: [], characters: 0 }),
    loadServer: () => Promise.reject(Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' })),
    ...parts,
  };
}

/** Runs a command line against a fake reviewer: what it answered and printed. */
export async function runFake(argv: readonly string[], parts: Partial<Workbench> = {}, host: Partial<Host> = {}) {
  const fake = fakeHost(host, fakeReviewer(parts));
  const status = await runCommandLine(argv, fake);
  return { status, stdout: (fake.stdout as Recorder).written, stderr: (fake.stderr as Recorder).written };
}

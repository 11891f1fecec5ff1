import { Writable } from 'node:stream';
import { type Output, runCommandLine } from '@yushen/cli';
import { importModels } from '@yushen/read';
import { openWorkbench } from '../open-workbench';

class Recorder extends Writable implements Output {
  readonly isTTY = false;
  readonly columns = 100;
  written = '';

  constructor() {
    super({ decodeStrings: false });
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}

/** Runs a command in Chinese against the real reviewer: what it answered and printed. */
export async function runYushen(...words: string[]): Promise<{ status: number; stdout: string }> {
  const stdout = new Recorder();
  const status = await runCommandLine(words, {
    stdout,
    stderr: new Recorder(),
    env: { LANG: 'zh_CN.UTF-8' },
    signal: new AbortController().signal,
    openReviewer: openWorkbench,
    importModels,
    loadServer: () => Promise.reject(new Error('No service is run here.')),
  });
  return { status, stdout: stdout.written };
}

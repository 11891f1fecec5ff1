import type { Output } from '../host';
import { plainText } from '../plain-text';
import { openBar } from './progress';

/** Shows how far a folder of cases is. */
export interface FolderProgress {
  /** One case is done; `outcome` is its decision or `✗`. */
  done(caseFile: string, outcome: string): void;
  /** A line that stays, above the bar where there is one. */
  say(line: string): void;
  stop(): void;
}

/** A bar on a terminal, else one plain line per case. */
export function openFolderProgress(stderr: Output, total: number): FolderProgress {
  return stderr.isTTY === true ? barFor(stderr, total) : linesFor(stderr, total);
}

function linesFor(stderr: Output, total: number): FolderProgress {
  const count = { done: 0 };
  return {
    done(caseFile, outcome) {
      count.done += 1;
      stderr.write(`[${count.done}/${total}] ${plainText(caseFile)} ${outcome}\n`);
    },
    say: (line) => void stderr.write(`${line}\n`),
    stop: () => {},
  };
}

function barFor(stderr: Output, total: number): FolderProgress {
  const bar = openBar(stderr, '  {bar} {value}/{total} · {eta_formatted} · {file}');
  bar.start(total, 0, { file: '' });
  return {
    done: (caseFile) => bar.increment(1, { file: plainText(caseFile) }),
    say(line) {
      stderr.write(`\r\u001b[K${line}\n`);
      bar.updateETA();
    },
    stop: () => bar.stop(),
  };
}

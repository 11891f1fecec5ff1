import type { ProgressEvent } from '@yushen/contract';
import { SingleBar } from 'cli-progress';
import type { Output } from '../host';
import type { Language } from '../language';
import { plainText } from '../plain-text';
import { STAGE_WORDS } from '../words';

/** Shows how far one review is. */
export interface Progress {
  show(event: ProgressEvent): void;
  /** Takes the bar off the terminal. */
  stop(): void;
}

/** A bar on a terminal; nothing where standard error is a file or a pipe. */
export function openProgress(stderr: Output, language: Language): Progress {
  return stderr.isTTY === true ? barFor(stderr, language) : { show: () => {}, stop: () => {} };
}

function barFor(stderr: Output, language: Language): Progress {
  const bar = openBar(stderr, '  {stage} {bar} {value}/{total} {file}');
  const shown = { stage: '' };
  return {
    show({ stage, done, total, file }) {
      const words = { stage: STAGE_WORDS[stage][language], file: plainText(file ?? '') };
      if (shown.stage === stage) {
        bar.setTotal(total);
        bar.update(done, words);
        return;
      }
      shown.stage = stage;
      bar.start(total, done, words);
    },
    stop: () => bar.stop(),
  };
}

/** A bar that leaves no trace when it stops. */
export function openBar(stderr: Output, format: string): SingleBar {
  return new SingleBar({
    stream: stderr,
    format,
    barsize: 28,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
    fps: 12,
  });
}

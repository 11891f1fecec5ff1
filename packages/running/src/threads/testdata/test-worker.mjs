import { parentPort, threadId, workerData } from 'node:worker_threads';
import { serveTasks } from '../../../dist/threads.js';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Of a typed error, as each package has its own copy of the class. */
const typed = (code) => Object.assign(new Error(`said so: ${code}`), { name: 'YushenError', code });

function breakDown() {
  throw new SyntaxError('Unexpected token, "李晓梅" is not valid JSON');
}

const handlers = {
  who: () => threadId,
  isShared: (bytes) => bytes.buffer instanceof SharedArrayBuffer,
  wait: async (milliseconds) => {
    await pause(milliseconds);
    return threadId;
  },
  refuse: (code) => {
    throw typed(code);
  },
  breakDown,
  die: () => process.exit(3),
};

void serveTasks(parentPort, async () => {
  if (workerData?.refuses) throw typed('model-missing');
  return { handlers };
});

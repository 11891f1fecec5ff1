import { setTimeout as pause } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import { open as openOurs } from './ours.mjs';

/** Threads answer a question within this time, ms, while nothing else runs. */
const ANSWER_MS = 300;
const REPLAYS = 3;

/**
 * No reader: the bare model runs of a page. Yushen reads the page; then the same sessions, on the same threads, run on the same
 * inputs once more with nothing between them. No reader with these models and threads can be faster than the slowest thread.
 * The process must be started with `--import record-runs.mjs`.
 */
export async function open(options) {
  const ours = await openOurs(options);
  const channel = new BroadcastChannel('model-runs');
  const answers = [];
  channel.onmessage = ({ data }) => answers.push(data);
  let measured;

  const replay = async (threads) => {
    answers.length = 0;
    channel.postMessage('replay');
    while (answers.length < threads) await pause(5);
    const times = answers.map(({ ms }) => ms);
    return { ms: Math.max(...times), sumMs: times.reduce((sum, ms) => sum + ms, 0) };
  };

  return {
    read: async (file) => {
      channel.postMessage('forget');
      await pause(ANSWER_MS);
      await ours.read(file);
      answers.length = 0;
      channel.postMessage('count');
      await pause(ANSWER_MS);
      const counts = answers.map(({ count }) => count).filter((count) => count > 0);
      const rounds = [];
      for (let round = 0; round < REPLAYS && counts.length > 0; round += 1) rounds.push(await replay(counts.length));
      rounds.sort((a, b) => a.ms - b.ms);
      measured = { ms: 0, sumMs: 0, ...rounds[REPLAYS >> 1], runs: counts.reduce((sum, count) => sum + count, 0) };
      return [];
    },
    measured: () => measured,
    close: async () => {
      channel.close();
      await ours.close();
    },
  };
}

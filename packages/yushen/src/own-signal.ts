import { setMaxListeners } from 'node:events';
import type { RunOptions } from '@yushen/engine';

/**
 * The call's own signal, following the caller's: every line of a page listens to it, and Node warns of a leak at the
 * eleventh listener. The caller's signal keeps its own limit.
 */
export function withOwnSignal<O extends RunOptions>(options: O): O {
  if (options.signal === undefined) return options;
  const signal = AbortSignal.any([options.signal]);
  setMaxListeners(0, signal);
  return { ...options, signal };
}

import pico from 'picocolors';
import type { Host, Output } from './host';

/** Functions that put a text in a colour (picocolors), or leave it as it is. */
export type Paint = ReturnType<typeof pico.createColors>;

/** Colours for a stream: on a terminal only, unless `NO_COLOR` or `FORCE_COLOR` says otherwise (no-color.org). */
export function paintFor(output: Output, env: Host['env']): Paint {
  if (env.NO_COLOR) return pico.createColors(false);
  if (env.FORCE_COLOR) return pico.createColors(env.FORCE_COLOR !== '0');
  return pico.createColors(output.isTTY === true && env.TERM !== 'dumb');
}

/** No colours at all. */
export const PLAIN: Paint = pico.createColors(false);

import { boundsOf, type PageImage, type PageStrip, type Quad, type Seal } from '@yushen/contract';
import { blankImage } from './raster';

/** In this channel a seal's ink is nearly as bright as paper, and print stays dark. */
const CHANNEL: Record<Exclude<Seal['colour'], 'grey'>, 0 | 1 | 2> = { red: 0, blue: 2 };
/** Taken above and below the seal, as a share of its height, so that lines at its edge are whole. */
const MARGIN = 0.12;

/**
 * The rows of a page on which a seal lies, across the whole page, in the one channel that does not see the seal's ink.
 * Nothing for a grey seal: on a copy, ink and print are one.
 */
export function withoutSeal(image: PageImage, box: Quad, colour: Seal['colour']): PageStrip | undefined {
  if (colour === 'grey') return undefined;
  const { top, bottom } = boundsOf(box);
  const margin = MARGIN * (bottom - top);
  const first = Math.max(0, Math.floor(top - margin));
  const last = Math.min(image.height, Math.ceil(bottom + margin));
  const strip = blankImage(image.width, Math.max(1, last - first));
  const from = first * image.width * 3;
  for (let index = 0; index < strip.data.length; index += 3)
    strip.data.fill(image.data[from + index + CHANNEL[colour]]!, index, index + 3);
  return { image: strip, top: first };
}

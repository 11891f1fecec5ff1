import type { PageImage, Seal } from '@yushen/contract';
import type { InkMap } from '../../ink/ink-map';
import { medianOf } from '../../pixels/channel-median';
import { lightThrough } from './light-through';

/** In this channel a seal's ink is nearly as bright as paper, and black ink is dark. */
const CHANNEL: Record<Exclude<Seal['colour'], 'grey'>, 0 | 2> = { red: 0, blue: 2 };
/** Darker than this share of the paper is no seal's ink. */
const BLACK = 0.55;

/** Print and signatures over a coloured seal, 255 or 0. Nothing for a grey seal: its ink and print are one. */
export function foreignInk({ width, height, data }: PageImage, colour: Seal['colour']): InkMap | undefined {
  if (colour === 'grey') return undefined;
  const light = lightThrough(data, CHANNEL[colour]);
  const paper = medianOf(data, CHANNEL[colour]);
  return { width, height, data: light.map((value) => (value < BLACK * paper ? 255 : 0)) };
}

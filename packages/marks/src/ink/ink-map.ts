import type { PageImage, Seal } from '@yushen/contract';
import { medianOf } from '../pixels/channel-median';

export type InkColour = Seal['colour'];

/** How much of one colour's ink each pixel carries, 0..255. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How strongly one pixel shows a colour, 0..255, whatever the paper. Red and blue are differences, grey is darkness. */
const STRENGTH: Record<InkColour, (red: number, green: number, blue: number) => number> = {
  red: (red, green, blue) => red - Math.max(green, blue),
  blue: (red, green, blue) => blue - Math.max(red, (red + green) / 2),
  grey: (red, green, blue) => 255 - Math.max(red, green, blue),
};

/** Full ink is this much stronger than the paper. */
const FULL: Record<InkColour, number> = { red: 90, blue: 90, grey: 160 };

const clamp = (value: number): number => Math.max(0, Math.min(255, value));

/** The paper's own strength of a colour: the median over the image, on every few pixels. */
export function paperStrength({ data }: PageImage, colour: InkColour): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  const step = 3 * Math.max(1, Math.floor(data.length / 3 / 20_000));
  for (let index = 0; index < data.length; index += step) {
    histogram[clamp(Math.round(STRENGTH[colour](data[index]!, data[index + 1]!, data[index + 2]!)))]! += 1;
    count += 1;
  }
  let passed = 0;
  for (let strength = 0; strength < 256; strength += 1) {
    passed += histogram[strength]!;
    if (passed * 2 >= count) return strength;
  }
  return 0;
}

/** Ink of one colour over the paper's own tint. */
export function inkMap(image: PageImage, colour: InkColour, paper = paperStrength(image, colour)): InkMap {
  const { width, height, data } = image;
  const strength = STRENGTH[colour];
  const scale = 255 / Math.max(30, FULL[colour] - paper);
  const ink = new Uint8ClampedArray(width * height);
  for (let pixel = 0, index = 0; pixel < ink.length; pixel += 1, index += 3)
    ink[pixel] = Math.floor((strength(data[index]!, data[index + 1]!, data[index + 2]!) - paper) * scale);
  return { width, height, data: new Uint8Array(ink.buffer) };
}

/**
 * Ink of one colour, as sharp as the photo is: JPEG keeps brightness finer than colour, so darkness is taken where the
 * colour is near, and black print under a seal falls out.
 */
export function sharpInkMap(image: PageImage, colour: InkColour): InkMap {
  const ink = inkMap(image, colour);
  if (colour === 'grey') return ink;
  const channel = colour === 'red' ? 1 : 0;
  const paper = Math.max(60, medianOf(image.data, channel));
  for (let pixel = 0; pixel < ink.data.length; pixel += 1) {
    const dark = ((paper - image.data[pixel * 3 + channel]!) * 255) / (0.55 * paper);
    ink.data[pixel] = clamp(dark * Math.min(1, (ink.data[pixel]! / 255) * COLOUR_GATE));
  }
  return ink;
}

/** Ink of a third of the full colour already counts as wholly coloured. */
const COLOUR_GATE = 3;

/** A pixel differs in colour from the paper from this spread of its channels on. */
const COLOURED = 36;
/** A page with a smaller share of coloured pixels is a black and white copy. */
const COLOURED_SHARE = 0.0015;

/** Is the page a copy or scan without colour, whatever the tint of its light? */
export function isColourless({ data }: PageImage): boolean {
  const [red, green, blue] = [0, 1, 2].map((channel) => overPaper(medianOf(data, channel))) as [Levels, Levels, Levels];
  const most = COLOURED_SHARE * (data.length / 3);
  let coloured = 0;
  for (let index = 0; index < data.length; index += 3) {
    const r = red[data[index]!]!;
    const g = green[data[index + 1]!]!;
    const b = blue[data[index + 2]!]!;
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOURED) coloured += 1;
    if (coloured >= most) return false;
  }
  return coloured < most;
}

type Levels = Float32Array;

/** Each of a channel's values as it would be on white paper. */
const overPaper = (paper: number): Levels =>
  Float32Array.from({ length: 256 }, (_, value) => (value * 255) / Math.max(1, paper));

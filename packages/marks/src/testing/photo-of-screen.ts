import type { PageImage } from '@yushen/contract';
import { blankImage } from '../pixels/raster';

/** How a page was shown and photographed. */
export interface ScreenShot {
  /** Pixels of the photo per pixel of the screen, in the photo's middle. */
  readonly pitch: number;
  /** By how much the camera was turned, degrees. */
  readonly turn: number;
  /** How much nearer the photo's right side is than its left one, as a share; its bottom than its top. */
  readonly aslant: readonly [number, number];
  /** Spread of the lens' blur, px of the photo. */
  readonly blur: number;
  /** Spread of the sensor's noise, 0..255. */
  readonly noise: number;
  readonly random: () => number;
}

/** Light leaves a screen's pixel through three upright stripes, each this share of its third wide, and this share of the pixel high. */
const STRIPE = { width: 0.82, height: 0.88 } as const;
/** Samples along each side of a pixel of the sensor. */
const SAMPLES = 4;

/**
 * What a camera sees of a page that is shown on a screen: each pixel of the page becomes a pixel of the screen, of which only the
 * red, the green and the blue stripe shine; a lens blurs them, a Bayer sensor samples one colour a pixel and the others
 * are taken from its neighbours.
 */
export function photoOfScreen(page: PageImage, shot: ScreenShot): PageImage {
  const { pitch, turn, aslant, random } = shot;
  const [width, height] = [Math.round(page.width * pitch), Math.round(page.height * pitch)];
  const sensor = new Float32Array(width * height);
  const [cosine, sine] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const spread = shot.blur * Math.sqrt(3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = y % 2 === 0 ? (x % 2 === 0 ? 0 : 1) : x % 2 === 0 ? 1 : 2;
      let light = 0;
      for (let j = 0; j < SAMPLES; j += 1)
        for (let i = 0; i < SAMPLES; i += 1) {
          const across = x + 0.5 + ((i + 0.5) / SAMPLES - 0.5) * (1 + 2 * spread) - width / 2;
          const down = y + 0.5 + ((j + 0.5) / SAMPLES - 0.5) * (1 + 2 * spread) - height / 2;
          const depth = pitch * (1 + (aslant[0] * across) / width + (aslant[1] * down) / height);
          const u = (across * cosine + down * sine) / depth + page.width / 2;
          const v = (down * cosine - across * sine) / depth + page.height / 2;
          light += shining(page, u, v, colour);
        }
      sensor[y * width + x] = light / (SAMPLES * SAMPLES);
    }
  const gain = 238 / (255 * STRIPE.width * STRIPE.height * (1 / 3));
  for (const [at, value] of sensor.entries())
    sensor[at] = Math.max(0, Math.min(255, value * gain + shot.noise * gaussian(random)));
  return demosaiced(sensor, width, height);
}

/** The light of one colour that leaves a place of the screen. */
function shining({ width, height, data }: PageImage, u: number, v: number, colour: number): number {
  const [column, row] = [Math.floor(u), Math.floor(v)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  const along = (u - column) * 3 - colour;
  const isDark = Math.abs(along - 0.5) > STRIPE.width / 2 || Math.abs(v - row - 0.5) > STRIPE.height / 2;
  return isDark ? 0 : data[(row * width + column) * 3 + colour]!;
}

/** All colours of all pixels: those that a pixel did not see are the mean of the neighbours that did. */
function demosaiced(sensor: Float32Array, width: number, height: number): PageImage {
  const image = blankImage(width, height);
  const sums = new Float64Array(3);
  const counts = new Float64Array(3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      sums.fill(0);
      counts.fill(0);
      const own = y % 2 === 0 ? (x % 2 === 0 ? 0 : 1) : x % 2 === 0 ? 1 : 2;
      for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j += 1)
        for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i += 1) {
          const colour = j % 2 === 0 ? (i % 2 === 0 ? 0 : 1) : i % 2 === 0 ? 1 : 2;
          if (colour === own && (i !== x || j !== y)) continue;
          sums[colour] = sums[colour]! + sensor[j * width + i]!;
          counts[colour] = counts[colour]! + 1;
        }
      for (let colour = 0; colour < 3; colour += 1)
        image.data[(y * width + x) * 3 + colour] = Math.round(sums[colour]! / Math.max(1, counts[colour]!));
    }
  return image;
}

/** A normal deviate by Box and Muller's transform. */
const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

import type { PageImage, Seal } from '@yushen/contract';
import { type InkMap, sharpInkMap } from '../../ink/ink-map';
import { medianOf } from '../../pixels/channel-median';
import type { Ellipse } from '../outlines/ring-profile';
import { fillUnknown } from './fill-unknown';
import { lightThrough } from './light-through';
import { runningExtreme } from './running-extreme';

/** The channel that a seal's ink lets through, and the one that it swallows. */
const CHANNELS = { red: { through: 0, swallowed: 1 }, blue: { through: 2, swallowed: 0 } } as const;
/** Half the side of the square that fits into no stroke of a seal's letters, as a share of the radius. */
const STROKE = 0.05;
/** The star, broader than any stroke, lies within this share of the radius. */
const STAR = 0.4;
/** A ground darker than this share of the paper is no paper: a portrait's cloth, a coloured field. */
const DARK = 0.75;
/** On paper, what lets less than this share of the light through is print or a pen: nothing is known of the seal's ink below. */
const BLACK = 0.6;
/** Full ink takes this share of what light a dark ground sends back … */
const FULL = 0.5;
/** … beyond what grain takes, 0..255. */
const GRAIN = 4;

/**
 * A coloured seal's ink, 0..255. On paper that is colour, and goes on under print as it is around it; where the seal lies
 * over a portrait or another dark or coloured field, it is what is darker than the field.
 */
export function sealInk(image: PageImage, colour: Exclude<Seal['colour'], 'grey'>, ellipse: Ellipse): InkMap {
  const { width, height } = image;
  const reach = Math.max(2, Math.round(STROKE * Math.min(ellipse.radiusX, ellipse.radiusY)));
  const passed = groundOf(image, CHANNELS[colour].through, reach);
  const taken = groundOf(image, CHANNELS[colour].swallowed, reach);
  const unknown = new Uint8Array(width * height);
  const ink = sharpInkMap(image, colour).data.map((value, pixel) => {
    const inStar =
      Math.hypot((pixel % width) - ellipse.x, Math.floor(pixel / width) - ellipse.y) <
      STAR * Math.min(ellipse.radiusX, ellipse.radiusY);
    const onPaper = passed.ground[pixel]! >= DARK * passed.paper;
    if (onPaper && passed.light[pixel]! < BLACK * passed.paper) unknown[pixel] = 1;
    if (inStar || (onPaper && taken.ground[pixel]! >= DARK * taken.paper)) return value;
    const under = taken.ground[pixel]!;
    const share = (under - taken.light[pixel]! - GRAIN) / (FULL * Math.max(1, under));
    return Math.round(255 * Math.max(0, Math.min(1, share)));
  });
  return fillUnknown({ width, height, data: ink }, unknown);
}

/** One channel of an image, 0..255, with what strokes lie on (its closing) and the paper's own brightness (its median). */
interface Ground {
  readonly light: Uint8Array;
  readonly ground: Uint8Array;
  readonly paper: number;
}

function groundOf({ width, height, data }: PageImage, channel: 0 | 1 | 2, reach: number): Ground {
  const light = lightThrough(data, channel);
  const brightest = inSquares(light, width, height, reach, Math.max);
  const ground = inSquares(brightest, width, height, reach, Math.min);
  return { light, ground, paper: medianOf(data, channel) };
}

/** For each pixel the extreme value in the square around it. */
function inSquares(
  values: Uint8Array,
  width: number,
  height: number,
  reach: number,
  extreme: (a: number, b: number) => number,
): Uint8Array {
  const rows = { count: height, length: width, start: (row: number) => row * width, step: 1 };
  const columns = { count: width, length: height, start: (column: number) => column, step: width };
  return runningExtreme(runningExtreme(values, rows, reach, extreme), columns, reach, extreme);
}

import { type Frame, greyOf, percentile } from './frame';

/** Where the paper lies in the picture, as far as a small picture tells. */
export interface Outline {
  /** Share of the picture's area within the box around all that stands out from the rim's ground, 0..1. */
  readonly area: number;
  /** Sides of the picture that it runs beyond. */
  readonly cut: number;
}

/** Width of the rim, as a share of the shorter side. */
const RIM = 0.03;
/** Grey levels by which paper stands out from what it lies on. */
const STANDS_OUT = 28;
/** Share of a row or column that must stand out for it to belong to the paper. */
const ENOUGH = 0.15;
/** Share of one side's rim that the paper must cover to run beyond it. */
const RUNS_BEYOND = 0.35;

/**
 * Finds what stands out from the ground, which is the commonest brightness along the rim. A sheet that fills the whole picture leaves no
 * ground: then nothing stands out, and `area` is 0.
 */
export function outlineOf(frame: Frame): Outline {
  const { width, height } = frame;
  const grey = greyOf(frame);
  const rim = Math.max(1, Math.round(Math.min(width, height) * RIM));
  const isRim = (x: number, y: number) => x < rim || y < rim || x >= width - rim || y >= height - rim;
  const along: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (isRim(x, y)) along.push(grey[y * width + x] ?? 0);
  const ground = percentile(Uint8ClampedArray.from(along), 0.5);
  const standsOut = (x: number, y: number) => Math.abs((grey[y * width + x] ?? 0) - ground) >= STANDS_OUT;
  const share = (length: number, at: (index: number) => boolean) => {
    let out = 0;
    for (let index = 0; index < length; index++) if (at(index)) out++;
    return out / length;
  };
  const rows = spanOf(height, (y) => share(width, (x) => standsOut(x, y)) >= ENOUGH);
  const columns = spanOf(width, (x) => share(height, (y) => standsOut(x, y)) >= ENOUGH);
  const cut = [
    share(width, (x) => standsOut(x, 0)),
    share(width, (x) => standsOut(x, height - 1)),
    share(height, (y) => standsOut(0, y)),
    share(height, (y) => standsOut(width - 1, y)),
  ].filter((covered) => covered >= RUNS_BEYOND).length;
  return { area: (rows * columns) / (width * height), cut };
}

/** From the first to the last that belongs, both counted. */
function spanOf(length: number, belongs: (index: number) => boolean): number {
  let first = -1;
  let last = -1;
  for (let index = 0; index < length; index++)
    if (belongs(index)) {
      if (first < 0) first = index;
      last = index;
    }
  return first < 0 ? 0 : last - first + 1;
}

import type { PageImage } from '@yushen/contract';
import { type Corner, WINDOW } from './flat-windows';
import { type Waves, wavesOf } from './spectrum';

/** Waves longer than a share of the window are light falling off; shorter ones than two pixels are not there. */
const MIN_PERIODS = 4;
/** Waves along the axes, within so many periods, are a scanner's rows, a JPEG's blocks, a ruled line. */
const AXIS = 1;
/** Waves are compared with others as short as they, in rings so many periods wide. */
const RING = 2;
/** A wave of less than a hundredth of a grey level on average is rounding, not light: power per pixel of the window. */
const MIN_POWER = 0.02;
/** Stripes differ by this many grey levels, or nobody sees them: compression makes waves as faint of whatever is printed. */
const MIN_AMPLITUDE = 0.75;
/** The power of a wave of one grey level, whose window fades to a quarter. */
const POWER_OF_ONE = (WINDOW * WINDOW * 0.125) ** 2;
/** The strongest wave is at most this much stronger: compression turns a share of a print's pattern into colours. */
const MAX_STRONGER = 1500;
/** Red, green and blue stripes stand a third of a pixel apart: their waves differ by about 120 degrees, by this at least. */
const MIN_TURN = Math.PI / 3;

/** Places of the waves in a spectrum's upper half, ring by ring, as far as rings fit into it. */
const RINGS: readonly (readonly number[])[] = ringsOf();
/** Those that may be a screen's. */
const CANDIDATES: readonly number[] = RINGS.flat().filter(isCandidate);

function periodsAt(at: number): readonly [across: number, down: number] {
  const [column, down] = [at % WINDOW, Math.floor(at / WINDOW)];
  return [column > WINDOW / 2 ? column - WINDOW : column, down];
}

function ringsOf(): readonly (readonly number[])[] {
  const rings: number[][] = Array.from({ length: WINDOW / 2 / RING }, () => []);
  for (let at = 0; at < (WINDOW * WINDOW) / 2; at += 1) rings[ringAt(at)]?.push(at);
  return rings;
}

function ringAt(at: number): number {
  return Math.floor(Math.hypot(...periodsAt(at)) / RING);
}

function isCandidate(at: number): boolean {
  const [across, down] = periodsAt(at);
  return Math.abs(across) > AXIS && down > AXIS && Math.hypot(across, down) >= MIN_PERIODS;
}

/** Both colours beside green are off by a third of a period, one before and one behind it. */
function isStriped(red: number, green: number, blue: number): boolean {
  const before = turn(red - green);
  const behind = turn(blue - green);
  return before * behind < 0 && Math.min(Math.abs(before), Math.abs(behind), Math.abs(turn(red - blue))) > MIN_TURN;
}

/** An angle from -π to π. */
const turn = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/**
 * How strongly a screen's coloured stripes show in a window: the power of the strongest wave that all colours share, each a third
 * of its length behind another, over the common power of waves as long. On paper colours lie on one another: 1 or less; prints'
 * dots have one ink each.
 */
export function stripeStrength(image: PageImage, corner: Corner): number {
  const faintest = MIN_AMPLITUDE ** 2 * POWER_OF_ONE;
  // Green alone tells of most windows that nothing is there: what all colours share is no more than green has.
  const green = wavesIn(image, corner, 1);
  if (!CANDIDATES.some((at) => powerOf(green, at) >= faintest)) return 0;
  const colours = [wavesIn(image, corner, 0), green, wavesIn(image, corner, 2)] as const;
  const power = new Float64Array((WINDOW * WINDOW) / 2).fill(Number.POSITIVE_INFINITY);
  for (const waves of colours)
    for (let at = 0; at < power.length; at += 1) power[at] = Math.min(power[at]!, powerOf(waves, at));
  const usual = RINGS.map((ring) => usualPower(power, ring));
  const least = Math.max(faintest, CANDIDATES.reduce((most, at) => Math.max(most, power[at]!), 0) / MAX_STRONGER);
  let strongest = 0;
  for (const at of CANDIDATES)
    if (power[at]! >= least) {
      const strength = power[at]! / usual[ringAt(at)]!;
      if (strength <= strongest) continue;
      const phases = colours.map(({ real, imaginary }) => Math.atan2(imaginary[at]!, real[at]!));
      if (isStriped(phases[0]!, phases[1]!, phases[2]!)) strongest = strength;
    }
  return strongest;
}

function wavesIn({ width, data }: PageImage, { x, y }: Corner, colour: number): Waves {
  const values = new Float64Array(WINDOW * WINDOW);
  for (let row = 0; row < WINDOW; row += 1)
    for (let column = 0; column < WINDOW; column += 1)
      values[row * WINDOW + column] = data[((y + row) * width + x + column) * 3 + colour]!;
  return wavesOf({ side: WINDOW, values });
}

const powerOf = ({ real, imaginary }: Waves, at: number): number =>
  real[at]! * real[at]! + imaginary[at]! * imaginary[at]!;

/** The median power of a ring's waves. */
function usualPower(power: Float64Array, ring: readonly number[]): number {
  const sorted = Float64Array.from(ring, (at) => power[at]!).sort();
  return Math.max(MIN_POWER * WINDOW * WINDOW, sorted[sorted.length >> 1] ?? 0);
}

import { heightOf, lengthOf, type PageImage, type Quad, sliceQuad } from '@yushen/contract';
import { type ZoneInk, zoneInk } from '../../ink/zone-ink';
import { cropQuad } from '../../pixels/crop-quad';
import { findComponents } from '../../pixels/find-components';
import { median } from '../../pixels/median';
import type { ReadLine } from '../../print/print-boxes';
import { medianLine } from './median-line';

/** A value is looked at this high, px, with a share of its height more above and below: detectors cut close. */
const HEIGHT = 64;
const MARGIN = 0.25;
/** Digits are at least this high, as a share of the value's box; points, commas and dashes are lower. */
const MIN_HEIGHT = 0.45;
/** Pieces smaller than this both ways are a copy's specks, not parts of a broken digit: the bar of a thin 7 comes off its stem. */
const SPECK = 0.25;
/** A bar is no wider than this: what is, is a rule. */
const WIDEST_BAR = 0.8;
/** A value has so many digits, of which so many at least are alike: fewer do not tell how all are set. */
const MIN_DIGITS = 6;
const MIN_ALIKE = 4;
/** So many of the digits must stand apart; broken and run together ones are left out. */
const MIN_APART = 0.6;
/** Wider than this, in heights, digits have run together with a line. */
const WIDEST = 2.2;
/** A seal's ink over more than this share of the value hides parts of digits. */
const MAX_COVERED = 0.02;
/** A digit is odd where its head or its foot leaves the others' line by this share of their height, and by so many px of the page. */
const ODD = { share: 0.14, pixels: 3 } as const;
/** So large a share of them is odd at most, one beside the other: faded digits are odd here and there. */
const MAX_ODD = 0.4;
/** Half way out of the line a digit that juts out of it has ink across this share of its width; a copy's speck has not. */
const JUT_WIDTH = 0.3;
/** The others keep to their lines within this share of their height, and within a part of what the odd ones leave it by. */
const REGULAR = { share: 0.08, part: 0.4 } as const;

/** Digits with points, commas and dashes between them, and no letter before or behind. */
const RUN = /(?<![\p{Script=Latin}\d.,/-])\d[\d.,-]*\d(?![\p{Script=Latin}\d.,/-])/gu;
/** Lines read less surely than this may say something else. */
const SURE = 0.95;

/** A run's box, and how many digits stand in it. */
interface DigitRun {
  readonly box: Quad;
  readonly digits: number;
}

/**
 * Digits on a page that are higher, lower or set higher than the others of their number: someone may have written them over
 * others. Lines whose characters' places are not known are left out.
 */
export const findOddDigits = (image: PageImage, lines: readonly ReadLine[]): readonly Quad[] =>
  lines.flatMap(runsOf).flatMap((run) => {
    const odd = oddDigits(image, run);
    return odd === undefined ? [] : [odd];
  });

function runsOf({ text, confidence, box, characters }: ReadLine): readonly DigitRun[] {
  if (characters === undefined || confidence < SURE) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const before = [...text.slice(0, index)].length;
    const [first, last] = [characters[before], characters[before + run.length - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ box: sliceQuad(box, first.start, last.end), digits: run.replace(/\D/gu, '').length }];
  });
}

/** Undefined also where digits do not stand apart, are of uneven height in their font, or were written by hand. */
function oddDigits(image: PageImage, { box, digits }: DigitRun): Quad | undefined {
  if (digits < MIN_DIGITS) return undefined;
  const grown = grow(box);
  const scale = (HEIGHT * (1 + 2 * MARGIN)) / heightOf(grown);
  const width = Math.round(lengthOf(grown) * scale);
  const ink = zoneInk(cropQuad(image, grown, width, Math.round(HEIGHT * (1 + 2 * MARGIN))));
  const covered = ink.covered?.reduce((sum, one) => sum + one, 0) ?? 0;
  if (covered > MAX_COVERED * ink.mask.length) return undefined;
  const letters = lettersOf(ink).filter(({ top, bottom }) => bottom - top >= MIN_HEIGHT * HEIGHT);
  const isWhole = ({ top, bottom, left, right }: Letter): boolean =>
    top > 0 && bottom < ink.height && right - left <= WIDEST * (bottom - top);
  if (letters.length > digits || letters.length < MIN_APART * digits || !letters.every(isWhole)) return undefined;
  const tall = median(letters.map(({ top, bottom }) => bottom - top));
  const heads = medianLine(letters.map(({ left, top }) => [left, top]));
  const feet = medianLine(letters.map(({ left, bottom }) => [left, bottom]));
  const off = ({ left, top, bottom }: Letter): number =>
    Math.max(Math.abs(top - heads(left)), Math.abs(bottom - feet(left)));
  const limit = Math.max(ODD.share * tall, ODD.pixels * scale);
  const odd = letters.filter((letter) => off(letter) >= limit);
  const alike = letters.filter((letter) => off(letter) < limit);
  const loosest = Math.max(...alike.map(off));
  if (odd.length === 0 || odd.length > MAX_ODD * letters.length || alike.length < MIN_ALIKE) return undefined;
  if (letters.indexOf(odd.at(-1)!) - letters.indexOf(odd[0]!) !== odd.length - 1) return undefined;
  // Faded digits break, and each of their pieces is low: where not all stand apart, only what juts out is odd.
  const juts = ({ left, top, bottom }: Letter): boolean => heads(left) - top >= limit || bottom - feet(left) >= limit;
  if (letters.length < digits && !odd.every(juts)) return undefined;
  const speckled = odd.some((letter) => {
    const { left, top, bottom } = letter;
    const rows = [
      ...(heads(left) - top >= limit ? [heads(left) - limit / 2] : []),
      ...(bottom - feet(left) >= limit ? [feet(left) + limit / 2] : []),
    ];
    return rows.some((row) => inkAcross(ink, letter, Math.floor(row)) < JUT_WIDTH * (letter.right - left));
  });
  if (speckled) return undefined;
  if (loosest > REGULAR.share * tall || loosest > REGULAR.part * Math.min(...odd.map(off))) return undefined;
  const [from, to] = [Math.min(...odd.map(({ left }) => left)), Math.max(...odd.map(({ right }) => right))];
  return sliceQuad(grown, from / width, to / width);
}

/** Ink in one row of a letter, px. */
const inkAcross = ({ mask, width }: ZoneInk, { left, right }: Letter, row: number): number =>
  mask.subarray(row * width + left, row * width + right).reduce((sum, one) => sum + one, 0);

/** A place of ink, px; right and bottom outside it. */
interface Letter {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Ink that hangs together or stands over one another, from left to right, without what the ends of the value cut. */
function lettersOf({ mask, width, height }: ZoneInk): readonly Letter[] {
  const strokes = findComponents(mask, width, height, 12)
    .map(
      ({ left, columns, top, rows }): Letter => ({
        left,
        right: left + columns.length,
        top,
        bottom: top + rows.length,
      }),
    )
    .filter(({ left, right, top, bottom }) => {
      const [wide, high] = [right - left, bottom - top];
      return high >= SPECK * HEIGHT || (wide >= SPECK * HEIGHT && wide <= WIDEST_BAR * HEIGHT);
    })
    .sort((a, b) => a.left - b.left);
  const letters: Letter[] = [];
  for (const stroke of strokes) {
    const last = letters.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.right, stroke.right) - stroke.left;
    if (last === undefined || shared < 0.5 * Math.min(last.right - last.left, stroke.right - stroke.left))
      letters.push({ ...stroke });
    else {
      last.right = Math.max(last.right, stroke.right);
      last.top = Math.min(last.top, stroke.top);
      last.bottom = Math.max(last.bottom, stroke.bottom);
    }
  }
  return letters.filter(({ left, right }) => left > 0 && right < width);
}

function grow([[ax, ay], [bx, by], [cx, cy], [dx, dy]]: Quad): Quad {
  const more = (from: number, to: number): number => (to - from) * MARGIN;
  return [
    [ax - more(ax, dx), ay - more(ay, dy)],
    [bx - more(bx, cx), by - more(by, cy)],
    [cx + more(bx, cx), cy + more(by, cy)],
    [dx + more(ax, dx), dy + more(ay, dy)],
  ];
}

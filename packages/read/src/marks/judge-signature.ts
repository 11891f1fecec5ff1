import {
  type CharacterReading,
  centreOf,
  heightOf,
  lengthOf,
  type PageImage,
  type Point,
  type Quad,
  type SignatureState,
  sliceQuad,
} from '@yushen/contract';
import { cropQuad } from '../pixels/crop-quad';
import { findComponents } from '../ppocr/find-components';
import { beyondGuidance, guidanceRuns } from './printed-label';
import { removeBlots } from './remove-blots';
import { removeCopiedSeals } from './remove-copied-seals';
import { removeRuling } from './remove-ruling';
import { type ZoneInk, zoneInk } from './zone-ink';

export interface ReadLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Quad;
  readonly characters?: readonly CharacterReading[] | undefined;
  /** True of a text layer's glyphs: they are type, whatever they say. */
  readonly typed?: boolean | undefined;
}

/** A zone is judged at this height at most, px: pens are coarse. */
const MOST_HEIGHT = 160;
const MOST_WIDTH = 1200;

/** Room for one signature, heights of print: longer lines than a share of it are ruled. */
const SIGNATURE_WIDTH = 11;

/** A line read with less than this mean confidence may be handwriting and is not taken for print. */
const PRINT_SURE = 0.85;

/**
 * A line is set like the page's print where it is at most this much higher than the page's lines, runs with them, radians, and each of its
 * letters was read with this confidence at least. Of 162 names on papers of another hand those in print are 0.93 to 1.12 times as high
 * and within one degree of the page; those by hand are higher or askew, all but a few.
 */
const SET_LIKE = { height: 1.12, turn: Math.PI / 180, confidence: 0.95 } as const;

/** So much of a line's height its letters may stand out of its box, above and below. */
const CLOSE_CUT = 0.2;

/** What a zone's upper or lower edge leaves of a ruling line is at most this high, or of a table's upright rule this wide, heights of print. */
const CUT_LINE = 0.12;

/** Measures of what is left in a zone, in heights of the page's print: at least for `signed`, at most for `empty`. */
const SIGNED = { width: 1, height: 0.6, area: 0.22 } as const;
const EMPTY = { extent: 0.35, area: 0.08 } as const;

/**
 * Is there handwriting in a zone? Paper, red ink, ruling lines and printed guidance are taken out; what remains is
 * measured against the height of the page's print. Between clearly signed and clearly empty it stays `unsure`.
 */
export function judgeSignature(image: PageImage, zone: Quad, lines: readonly ReadLine[]): SignatureState {
  const { ink, print, written, typed } = handwriting(image, zone, lines);
  const state = judge(measure(ink, print), written);
  if (typed.length === 0 || state === 'empty') return state;
  erasePrint(ink, typed, zoneFrame(zone, ink.width, ink.height));
  // A name that is set like the page's print may be type, and may be neatly written.
  return judge(measure(ink, print), false) === 'signed' ? 'signed' : 'unsure';
}

/**
 * The same for a zone over which copied seals lie, without their own ink. Only `empty` is to be relied on: what is left of a
 * seal may look like a signature.
 *
 * @param seals boxes of round seals on the page
 */
export function judgeAcrossSeals(
  image: PageImage,
  zone: Quad,
  lines: readonly ReadLine[],
  seals: readonly Quad[],
): SignatureState {
  const { ink, print } = handwriting(image, zone, lines);
  const left = removeCopiedSeals(ink, zoneFrame(zone, ink.width, ink.height), seals);
  return judge(measure(left, print), false);
}

/** What is left of a zone without its print, and the height of that print, px of the zone's pixels. */
interface Handwriting {
  readonly ink: ZoneInk;
  readonly print: number;
  /** Some line in the zone says more than guidance. */
  readonly written: boolean;
  /** Boxes of words in the zone that are set like the page's print, and are no guidance. */
  readonly typed: readonly Quad[];
}

/** Takes paper, red ink, ruling lines and printed guidance out of a zone. */
export function handwriting(image: PageImage, zone: Quad, lines: readonly ReadLine[]): Handwriting {
  const scale = Math.min(1, MOST_HEIGHT / heightOf(zone), MOST_WIDTH / lengthOf(zone));
  const width = Math.max(8, Math.round(lengthOf(zone) * scale));
  const height = Math.max(8, Math.round(heightOf(zone) * scale));
  const frame = zoneFrame(zone, width, height);
  const inside = lines.filter(({ text, box }) => text !== '' && overlaps(frame, box, width, height));
  const written = inside.some(
    (line) => line.typed !== true && beyondGuidance(textInside(line, frame, width, height)).length >= 2,
  );
  const print = printHeight(lines, heightOf(zone)) * scale;
  const pixels = cropQuad(image, zone, width, height);
  const ink = removeBlots(removeRuling(zoneInk(pixels), SIGNATURE_WIDTH * print), pixels, print);
  erasePrint(ink, inside.flatMap(printIn), frame);
  const beside = lines
    .filter(({ confidence }) => confidence >= PRINT_SURE)
    .map(({ box }) => partInside(frame, box, width))
    .filter((box): box is Quad => box !== undefined && isOtherRow(frame, box, height));
  erasePrint(ink, beside.map(higherBox), frame);
  const others = lines.filter((line) => !inside.includes(line));
  const likePrint = medianHeight(others) * SET_LIKE.height;
  const course = medianTurn(others);
  const typed = inside
    .filter((line) => line.typed !== true && heightOf(line.box) <= likePrint)
    .filter((line) => Math.abs(turnOf(line.box) - course) <= SET_LIKE.turn)
    .flatMap((line) => typedIn(line));
  return { ink, print, written, typed };
}

const turnOf = ([from, to]: Quad): number => Math.atan2(to[1] - from[1], to[0] - from[0]);

/** Lines of fewer letters lean by chance. */
const LONG = 6;

/** How the page's longer lines lean, radians clockwise. */
function medianTurn(lines: readonly ReadLine[]): number {
  const turns = lines
    .filter(({ text }) => [...text].length >= LONG)
    .map(({ box }) => turnOf(box))
    .sort((a, b) => a - b);
  return turns[turns.length >> 1] ?? 0;
}

/** Two or more letters together that were read as surely as print, guidance and numbers aside. */
function typedIn(line: ReadLine): readonly Quad[] {
  const guidance = guidanceRuns(line.text);
  const letters = [...line.text];
  const isSure = (index: number): boolean =>
    (line.characters?.[index]?.confidence ?? line.confidence) >= SET_LIKE.confidence;
  const isLetter = (index: number): boolean =>
    /\p{L}/u.test(letters[index]!) && !guidance.some(({ from, to }) => index >= from && index < to);
  return runsOf(line, (_, index) => isLetter(index))
    .filter(({ from, to }) => to - from >= 2 && letters.slice(from, to).every((_, index) => isSure(from + index)))
    .map(({ from, to }) => runBox(line, from, to));
}

interface Remains {
  /** All in heights of print; `area` in squared heights. */
  readonly width: number;
  readonly height: number;
  readonly area: number;
  /** Longest side of the largest stroke. */
  readonly extent: number;
}

function judge({ width, height, area, extent }: Remains, written: boolean): SignatureState {
  if (area <= EMPTY.area || extent <= EMPTY.extent) return 'empty';
  if (width >= SIGNED.width && height >= SIGNED.height && area >= SIGNED.area) return 'signed';
  return written && extent >= SIGNED.height ? 'signed' : 'unsure';
}

/** Maps page points into the zone's straightened pixels. */
type Frame = (point: Point) => Point;

function zoneFrame(zone: Quad, width: number, height: number): Frame {
  const [[x0, y0], [x1, y1], , [x3, y3]] = zone;
  const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x3 - x0, y3 - y0];
  const determinant = ax * by - ay * bx || 1;
  return ([x, y]) => {
    const [dx, dy] = [x - x0, y - y0];
    return [((dx * by - dy * bx) / determinant) * width, ((dy * ax - dx * ay) / determinant) * height];
  };
}

const within = ([x, y]: Point, width: number, height: number): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

function overlaps(frame: Frame, box: Quad, width: number, height: number): boolean {
  const corners = box.map(frame);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height;
}

/** The characters of a line whose centres lie in the zone. */
function textInside(line: ReadLine, frame: Frame, width: number, height: number): string {
  return [...line.text]
    .filter((_, index) => within(frame(centreOf(characterBox(line, index))), width, height))
    .join('');
}

/** Where a character lies; evenly spaced where the reader did not say. */
function characterBox({ text, box, characters }: ReadLine, index: number): Quad {
  const known = characters?.[index];
  const count = [...text].length;
  return known ? sliceQuad(box, known.start, known.end) : sliceQuad(box, index / count, (index + 1) / count);
}

/** The part of a line's box that its characters fill: a box may reach over the writing beside its print. */
function printedBox({ text, box, characters }: ReadLine): Quad {
  const count = [...text].length;
  const end = characters?.at(-1)?.end ?? Math.min(1, (count * heightOf(box)) / lengthOf(box));
  return sliceQuad(box, characters?.[0]?.start ?? 0, end);
}

/** The part of a line's box that lies above, in or below a zone: of a leaning line the rest stands elsewhere. */
function partInside(frame: Frame, box: Quad, width: number): Quad | undefined {
  const [from] = frame(box[0]);
  const [to] = frame(box[1]);
  const [start, end] = [Math.max(0, -from / (to - from)), Math.min(1, (width - from) / (to - from))];
  return to > from && start < end ? sliceQuad(box, start, end) : undefined;
}

/** Does a line stand above or below a zone, so that only its letters' edges reach into it? */
function isOtherRow(frame: Frame, box: Quad, height: number): boolean {
  const [, middle] = frame(centreOf(box));
  return middle < 0 || middle > height;
}

/** A line's box with its letters' whole height: readers cut it close. */
function higherBox([[ax, ay], [bx, by], [cx, cy], [dx, dy]]: Quad): Quad {
  const more = (from: number, to: number): number => (to - from) * CLOSE_CUT;
  return [
    [ax - more(ax, dx), ay - more(ay, dy)],
    [bx - more(bx, cx), by - more(by, cy)],
    [cx + more(bx, cx), cy + more(by, cy)],
    [dx + more(ax, dx), dy + more(ay, dy)],
  ];
}

const isPrint = ({ text, confidence }: ReadLine): boolean => confidence >= PRINT_SURE && beyondGuidance(text) === '';

/** Glyphs that are lines to sign on: a name is written over them. */
const BLANK = /[\s_\uFF3F\u2014\u2500-]/u;

/** The boxes of what is surely print in a line: a text layer's glyphs, guidance, numbers and dates. */
function printIn(line: ReadLine): readonly Quad[] {
  if (line.typed)
    return runsOf(line, (character) => !BLANK.test(character)).map(({ from, to }) => runBox(line, from, to));
  if (isPrint(line)) return [printedBox(line)];
  return line.confidence < PRINT_SURE ? [] : guidanceRuns(line.text).map(({ from, to }) => runBox(line, from, to));
}

/** Runs of a line's characters that are of a kind. */
function runsOf(
  { text }: ReadLine,
  isOne: (character: string, index: number) => boolean,
): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, character] of [...text].entries()) {
    if (!isOne(character, index)) continue;
    const last = runs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs;
}

function runBox(line: ReadLine, from: number, to: number): Quad {
  const count = [...line.text].length;
  const { characters } = line;
  const start = characters?.[from]?.start ?? from / count;
  return sliceQuad(line.box, start, characters?.[to - 1]?.end ?? to / count);
}

/** Clears what printed characters cover. */
function erasePrint({ mask, width, height }: ZoneInk, boxes: readonly Quad[], frame: Frame): void {
  for (const box of boxes) {
    const corners = box.map(frame);
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const left = Math.max(0, Math.floor(Math.min(...xs)) - 2);
    const right = Math.min(width, Math.ceil(Math.max(...xs)) + 2);
    for (let y = Math.max(0, Math.floor(Math.min(...ys)) - 1); y < Math.min(height, Math.max(...ys) + 1); y += 1)
      mask.fill(0, y * width + left, y * width + Math.max(left, right));
  }
}

/** Median height of the page's lines, px; without lines, 0. */
function medianHeight(lines: readonly ReadLine[]): number {
  const heights = lines.map(({ box }) => heightOf(box)).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** The same as far as a zone is high; without lines, a third of the zone. */
function printHeight(lines: readonly ReadLine[], zoneHeight: number): number {
  const median = medianHeight(lines);
  return median === 0 ? zoneHeight / 3 : Math.min(median, zoneHeight);
}

function measure({ mask, width, height }: ZoneInk, print: number): Remains {
  let [left, right, top, bottom, area, extent] = [width, 0, height, 0, 0, 0];
  for (const component of findComponents(mask, width, height, Math.max(4, 0.01 * print * print))) {
    const firsts = Math.min(...component.rows.map(([first]) => first));
    const lasts = Math.max(...component.rows.map(([, last]) => last)) + 1;
    const size = Math.max(lasts - firsts, component.rows.length);
    const touches = component.top === 0 || component.top + component.rows.length === height;
    if (touches && Math.min(component.rows.length, lasts - firsts) <= CUT_LINE * print) continue;
    extent = Math.max(extent, size);
    if (size < 0.15 * print) continue;
    area += component.area;
    left = Math.min(left, firsts);
    right = Math.max(right, lasts);
    top = Math.min(top, component.top);
    bottom = Math.max(bottom, component.top + component.rows.length);
  }
  return {
    width: Math.max(0, right - left) / print,
    height: Math.max(0, bottom - top) / print,
    area: area / (print * print),
    extent: extent / print,
  };
}

import {
  centreOf,
  heightOf,
  lengthOf,
  type PageImage,
  type Point,
  type Quad,
  type SignatureState,
  sliceQuad,
} from '@yushen/contract';
import { type ZoneInk, zoneInk } from '../ink/zone-ink';
import { cropQuad } from '../pixels/crop-quad';
import { findComponents } from '../pixels/find-components';
import {
  characterBox,
  higherBox,
  medianHeight,
  namesIn,
  PRINT_SURE,
  printIn,
  type ReadLine,
  runBox,
} from '../print/print-boxes';
import { beyondGuidance } from '../print/printed-label';
import { countStrokes } from './count-strokes';
import { type Extent, isCrossedOut } from './crossed-out';
import { inkOfOtherRows } from './other-rows';
import { removeBlots } from './remove-blots';
import { removeCopiedSeals } from './remove-copied-seals';
import { removeRuling } from './remove-ruling';
import { isWritten } from './written-word';

/** A zone is judged at this height at most, px: pens are coarse. */
const MAX_HEIGHT = 160;
const MAX_WIDTH = 1200;

/** Room for one signature, heights of print: longer lines than a share of it are ruled. */
const SIGNATURE_WIDTH = 11;

/** What a zone's upper or lower edge leaves of a ruling line is at most this high, or of a table's upright rule this wide, heights of print. */
const CUT_LINE = 0.12;
/** The bounds of such a rule on a page that leans by three degrees, heights of print, where a zone is four heights high. */
const LEANING = 0.2;

/** Measures of what is left in a zone, in heights of the page's print: at least for `signed`, at most for `empty`. */
const SIGNED = { width: 1, height: 0.6, area: 0.22, strokes: 3 } as const;
const EMPTY = { extent: 0.35, area: 0.08 } as const;

/**
 * Is there handwriting in a zone? Paper, red ink, ruling lines and printed guidance are taken out; what remains is
 * measured against the height of the page's print. Between clearly signed and clearly empty it stays `unsure`.
 */
export function judgeSignature(image: PageImage, zone: Quad, lines: readonly ReadLine[]): SignatureState {
  const { ink, all, print, written, typed, doubtful } = handwriting(image, zone, lines);
  const remains = measure(ink, print);
  const state = judge(remains, written);
  if (state === 'signed' && isCrossedOut(all, remains.at)) return 'unsure';
  if (state === 'empty')
    return judge(measure({ ...ink, mask: doubtful }, print), false) === 'empty' ? 'empty' : 'unsure';
  if (typed.length === 0) return state;
  erasePrint(ink, typed, zoneFrame(zone, ink.width, ink.height));
  // A name that looks like print may be type, and may be neatly written.
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
  /** All of the zone's ink, ruling lines too, without print. */
  readonly all: ZoneInk;
  readonly print: number;
  /** Some line in the zone says more than guidance. */
  readonly written: boolean;
  /** Boxes of words in the zone that look like print, and are no guidance. */
  readonly typed: readonly Quad[];
  /** Ink that may belong to this zone or to the row above or below. */
  readonly doubtful: Uint8Array;
}

/** How far above and below a zone it is looked to whom its ink belongs, heights of print. */
const BEYOND = 2;

/** Takes paper, red ink, ruling lines and printed guidance out of a zone. */
export function handwriting(image: PageImage, zone: Quad, lines: readonly ReadLine[]): Handwriting {
  const scale = Math.min(1, MAX_HEIGHT / heightOf(zone), MAX_WIDTH / lengthOf(zone));
  const width = Math.max(8, Math.round(lengthOf(zone) * scale));
  const height = Math.max(8, Math.round(heightOf(zone) * scale));
  const frame = zoneFrame(zone, width, height);
  const inside = lines.filter(({ text, box }) => text !== '' && overlaps(frame, box, width, height));
  const written = inside.some(
    (line) => line.typed !== true && beyondGuidance(textInside(line, frame, width, height)).length >= 2,
  );
  const print = printHeight(lines, heightOf(zone)) * scale;
  const beside = lines
    .filter(({ confidence }) => confidence >= PRINT_SURE)
    .map(({ box }) => partInside(frame, box, width))
    .filter((box): box is Quad => box !== undefined && isOtherRow(frame, box, height))
    .map(higherBox);
  const place = { image, lines, beside, print, width };
  const { ink, all } = inkWithoutPrint({ ...place, zone, height });
  const beyond = Math.round(Math.min(height, BEYOND * print));
  const { ink: around } = inkWithoutPrint({
    ...place,
    zone: higherZone(zone, beyond / height),
    height: height + 2 * beyond,
  });
  const { others, doubtful } = inkOfOtherRows(around, beyond, print);
  ink.mask.forEach((_, at) => {
    if (others[at] === 1 || doubtful[at] === 1) ink.mask[at] = 0;
  });
  const typed = inside.flatMap((line) =>
    namesIn(line)
      .filter((word) => !isWritten(image, lines, line, word))
      .map(({ from, to }) => higherBox(runBox(line, from, to))),
  );
  return { ink, all, print, written, typed, doubtful };
}

interface Place {
  readonly image: PageImage;
  readonly zone: Quad;
  readonly lines: readonly ReadLine[];
  /** Boxes of print that stands above or below the zone. */
  readonly beside: readonly Quad[];
  readonly print: number;
  readonly width: number;
  readonly height: number;
}

function inkWithoutPrint({
  image,
  zone,
  lines,
  beside,
  print,
  width,
  height,
}: Place): Pick<Handwriting, 'ink' | 'all'> {
  const frame = zoneFrame(zone, width, height);
  const pixels = cropQuad(image, zone, width, height);
  const all = zoneInk(pixels);
  const ink = removeBlots(removeRuling(all, SIGNATURE_WIDTH * print), pixels, print);
  const inside = lines.filter(({ text, box }) => text !== '' && overlaps(frame, box, width, height));
  const printed = [...inside.flatMap(printIn), ...beside];
  erasePrint(ink, printed, frame);
  erasePrint(all, printed, frame);
  return { ink, all };
}

/** A zone with more above and below it, shares of its height. */
function higherZone([a, b, c, d]: Quad, more: number): Quad {
  const beyond = ([x, y]: Point, [fromX, fromY]: Point): Point => [x + (x - fromX) * more, y + (y - fromY) * more];
  return [beyond(a, d), beyond(b, c), beyond(c, b), beyond(d, a)];
}

interface Remains {
  /** All in heights of print; `area` in squared heights. */
  readonly width: number;
  readonly height: number;
  readonly area: number;
  /** Longest side of the largest stroke. */
  readonly extent: number;
  /** How many strokes lie beside one another in most of the rows, or above one another in most of the columns: 1 in a dash, 2 in a ring. */
  readonly strokes: number;
  /** Where it lies, px of the zone. */
  readonly at: Extent;
}

function judge({ width, height, area, extent, strokes }: Remains, written: boolean): SignatureState {
  if (area <= EMPTY.area || extent <= EMPTY.extent) return 'empty';
  if (strokes < SIGNED.strokes) return 'unsure';
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

/** How far letters stand out of their boxes at most, px of the zone. */
const OUT_OF_BOX = { along: 2, across: 1 } as const;

/** Clears what printed characters cover. A watermark's words run across the zone: nothing is cleared beside their slanting box. */
function erasePrint({ mask, width, height }: ZoneInk, boxes: readonly Quad[], frame: Frame): void {
  for (const box of boxes) {
    const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = box.map(frame) as [Point, Point, Point, Point];
    const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x3 - x0, y3 - y0];
    const area = ax * by - ay * bx;
    if (area === 0) continue;
    const [along, across] = [OUT_OF_BOX.along / Math.hypot(ax, ay), OUT_OF_BOX.across / Math.hypot(bx, by)];
    const [xs, ys] = [
      [x0, x1, x2, x3],
      [y0, y1, y2, y3],
    ];
    const right = Math.min(width, Math.ceil(Math.max(...xs)) + OUT_OF_BOX.along);
    const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + OUT_OF_BOX.across);
    for (let y = Math.max(0, Math.floor(Math.min(...ys)) - OUT_OF_BOX.across); y < bottom; y += 1)
      for (let x = Math.max(0, Math.floor(Math.min(...xs)) - OUT_OF_BOX.along); x < right; x += 1) {
        const [dx, dy] = [x + 0.5 - x0, y + 0.5 - y0];
        const [u, v] = [(dx * by - dy * bx) / area, (dy * ax - dx * ay) / area];
        if (u >= -along && u <= 1 + along && v >= -across && v <= 1 + across) mask[y * width + x] = 0;
      }
  }
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
    const least = Math.min(component.rows.length, lasts - firsts);
    // A table's rule leans on a page that does: its bounds are wider than it is thick.
    const isRule = least <= LEANING * print && component.area <= CUT_LINE * print * size;
    if (touches && (least <= CUT_LINE * print || isRule)) continue;
    extent = Math.max(extent, size);
    if (size < 0.15 * print) continue;
    area += component.area;
    left = Math.min(left, firsts);
    right = Math.max(right, lasts);
    top = Math.min(top, component.top);
    bottom = Math.max(bottom, component.top + component.rows.length);
  }
  const at = { left, right, top, bottom };
  return {
    width: Math.max(0, right - left) / print,
    height: Math.max(0, bottom - top) / print,
    area: area / (print * print),
    extent: extent / print,
    strokes: countStrokes({ mask, width, height }, at),
    at,
  };
}

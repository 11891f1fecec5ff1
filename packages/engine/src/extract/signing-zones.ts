import type { Point, Quad } from '@yushen/contract';
import type { SigningZone } from '@yushen/documents';
import type { WordHit } from '../layout/find-words';
import { foldString } from '../layout/folded-text';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { hitsOf, type PagedHit } from './section';

/** Sizes in heights of the label. */
const ZONE = {
  /** How far right of the label a signature may reach. */
  width: 10,
  /** … and how far several signatures side by side. */
  severalWidth: 30,
  above: 1.3,
  under: 1,
  /** How far below the label a line for the signature may stand. */
  depth: 3.4,
  /** A gap below the label smaller than this leaves no room to sign. */
  room: 1.4,
} as const;

/** Where somebody should have signed: right of the label, and below it where there is room. */
export interface PlacedZone {
  readonly zone: SigningZone;
  readonly page: PlacedPage;
  readonly boxes: readonly Quad[];
}

/** The label as printed, with what belongs to it up to its colon: 经营者签名（按手印）： */
function printedEnd(label: PlacedLine, hit: WordHit): number {
  const tail =
    /^[)）]?(\([^)]*\))?(?:签字|签名|签章|盖章)?[:：]?/u.exec(label.folded.text.slice(hit.end))?.[0].length ?? 0;
  return hit.end + tail;
}

const xAt = (line: PlacedLine, index: number): number =>
  line.left + ((line.right - line.left) * index) / Math.max(1, line.folded.text.length);

/** How nearly a line is set like the label above it, in heights of the label: as far in, and as high. Pens do not write so. */
const SET_ALIKE = { indent: 0.3, height: 0.15, letters: 3, confidence: 0.95 } as const;

/** A form's next label, of which a seal over it left too little to be known: 纳税人公 of 纳税人公章. */
const isSetAlike = (label: PlacedLine, { line, left, height, folded }: PlacedLine): boolean =>
  line.confidence >= SET_ALIKE.confidence &&
  folded.text.length >= SET_ALIKE.letters &&
  Math.abs(left - label.left) <= SET_ALIKE.indent * label.height &&
  Math.abs(height - label.height) <= SET_ALIKE.height * label.height;

/** Printed lines: those that hold some label of the paper, or are set like this one. Handwriting is read as lines too, but holds none. */
const isPrinted = (page: PlacedPage, label: PlacedLine, index: number, line: PlacedLine): boolean =>
  page.hits.some((hit) => hit.line === index) || isSetAlike(label, line);

function zoneBoxes(page: PlacedPage, hit: WordHit, width: number): readonly Quad[] {
  const { lines, toPage } = page.layout;
  const label = lines[hit.line];
  if (label === undefined) return [];
  const start = xAt(label, hit.start);
  const left = xAt(label, printedEnd(label, hit));
  const nextLabels = page.hits.flatMap((other) => {
    const line = lines[other.line];
    if (line === undefined || (other.line === hit.line && other.start < hit.end) || !inOneRow(label, line)) return [];
    const x = xAt(line, other.start);
    return x > left ? [x] : [];
  });
  const right = Math.min(left + width * label.height, ...nextLabels);
  const middle = middleAt(label, left);
  const nextPrinted = lines
    .filter((line, index) => isPrinted(page, label, index, line) && line.left < right && line.right > start)
    .map((line) => middleAt(line, Math.max(line.left, start)) - line.height / 2)
    .filter((top) => top > middle + label.height * 0.4);
  const floor = Math.min(middle + ZONE.depth * label.height, ...nextPrinted);
  const corner = (x: number, y: number): Point => {
    const [pageX, pageY] = toPage([x, y]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  const box = (from: number, top: number, bottom: number): Quad => [
    corner(from, top),
    corner(right, top),
    corner(right, bottom),
    corner(from, bottom),
  ];
  const beside = box(left, middle - ZONE.above * label.height, Math.min(floor, middle + ZONE.under * label.height));
  const under = middle + label.height * 0.6;
  return floor - under < ZONE.room * label.height ? [beside] : [beside, box(start, under, floor)];
}

/** The last place of the wording preferred most: contracts name the parties at the top and have them sign below. */
function lastPlace(zone: SigningZone, pages: readonly PlacedPage[]): PagedHit | undefined {
  for (const label of zone.labels) {
    const places = hitsOf(pages, [label]).filter(({ page, hit }) => {
      const before = foldString(page.layout.lines[hit.line]?.folded.text.slice(0, hit.start) ?? '').text;
      return before === '' || /[)）:：(（]$|^.{0,6}$/u.test(before);
    });
    const last = places.at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** How far below a heading its column's cells are looked at, heights of the heading: two rows of a form. */
const COLUMN_DEPTH = 6;

/** The cells below a column's heading, from the heading before it to the one behind it. */
function columnBox(page: PlacedPage, hit: WordHit): Quad | undefined {
  const { lines, bounds, toPage } = page.layout;
  const heading = lines[hit.line];
  if (heading === undefined) return undefined;
  const row = lines.filter((line) => line !== heading && inOneRow(heading, line));
  const left = Math.max(bounds.left, ...row.filter((line) => line.right <= heading.left).map(({ right }) => right));
  const right = Math.min(
    bounds.right + 2 * heading.height,
    ...row.filter((line) => line.left >= heading.right).map((line) => line.left),
  );
  const middle = middleAt(heading, heading.left);
  const [top, bottom] = [middle + 0.6 * heading.height, middle + COLUMN_DEPTH * heading.height];
  const corner = (x: number, y: number): Point => {
    const [pageX, pageY] = toPage([x, y]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  // The middle between two headings is where one's cells end and the next one's begin.
  const from = left === bounds.left ? left : (left + heading.left) / 2;
  return [corner(from, top), corner(right, top), corner(right, bottom), corner(from, bottom)];
}

/** A zone below a heading that stands alone in its cell. */
function columnZone(zone: SigningZone, pages: readonly PlacedPage[]): PlacedZone | undefined {
  const place = hitsOf(pages, zone.headings ?? []).find(
    ({ page, hit }) => hit.start === 0 && hit.end === page.layout.lines[hit.line]?.folded.text.length,
  );
  const box = place === undefined ? undefined : columnBox(place.page, place.hit);
  return place === undefined || box === undefined ? undefined : { zone, page: place.page, boxes: [box] };
}

/** Where a definition's signing zones stand on the pages. A zone whose label was not found has no place. */
export function placeSigningZones(zones: readonly SigningZone[], pages: readonly PlacedPage[]): readonly PlacedZone[] {
  return zones.flatMap((zone) => {
    const place = lastPlace(zone, pages);
    const boxes =
      place === undefined ? [] : zoneBoxes(place.page, place.hit, zone.several ? ZONE.severalWidth : ZONE.width);
    if (place !== undefined && boxes.length > 0) return [{ zone, page: place.page, boxes }];
    const column = columnZone(zone, pages);
    return column === undefined ? [] : [column];
  });
}

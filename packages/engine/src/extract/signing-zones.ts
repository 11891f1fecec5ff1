import type { Point, Quad } from '@yushen/contract';
import { BESIDE_SIGNATURES, beginsWithSurname, type SigningZone } from '@yushen/documents';
import { type Cell, cellOf } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { hitsOf } from './section';
import { partyOf, type SigningLabel, type SigningLabelKind, signingLabels, xAt } from './signing-labels';
import { signingTable } from './signing-table';

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
  /** … and several, one below the other. */
  severalDepth: 8,
  /** A gap below the label smaller than this leaves no room to sign. */
  room: 1.4,
} as const;

/** How far above a label in brackets the line stands that it explains, heights of the label. */
const RAISED = 3;

/** Where somebody should have signed: right of the label, and below it where there is room. */
export interface PlacedZone {
  readonly zone: SigningZone;
  readonly page: PlacedPage;
  readonly boxes: readonly Quad[];
  /** Those of the boxes of which each is one person's. */
  readonly cells?: readonly Quad[];
  /** Where a party's representative signs for it, who has a place of his own. */
  readonly represented?: readonly PlacedBoxes[];
  /** Other places of the same wording: a signature there leaves it open whether this one was needed. */
  readonly others?: readonly PlacedBoxes[];
}

/** Boxes on one of a document's pages. */
export interface PlacedBoxes {
  readonly page: PlacedPage;
  readonly boxes: readonly Quad[];
}

/** How nearly a line is set like the label above it, in heights of the label: as far in, and as high. Pens do not write so. */
const SET_ALIKE = { indent: 0.3, height: 0.15, letters: 3, confidence: 0.95 } as const;

/** A form's next label, of which a seal over it left too little to be known: 纳税人公 of 纳税人公章. A person's name below a label is who signed. */
const isSetAlike = (label: PlacedLine, { line, left, height, folded }: PlacedLine): boolean =>
  line.confidence >= SET_ALIKE.confidence &&
  folded.text.length >= SET_ALIKE.letters &&
  !beginsWithSurname(folded.text) &&
  Math.abs(left - label.left) <= SET_ALIKE.indent * label.height &&
  Math.abs(height - label.height) <= SET_ALIKE.height * label.height;

/** The definition's own words on the page. What merely has a label's shape may be a name that somebody wrote: 余家豪 below 交易价格. */
const wordsOn = ({ hits, likes }: PlacedPage) => hits.filter((hit) => !likes.includes(hit));

/** A sentence of so many letters, read so surely, is print: hands write names here. */
const RUNNING = { letters: 8, confidence: 0.95, marks: /[。;,]/u } as const;

const isRunning = ({ line, folded }: PlacedLine): boolean =>
  line.confidence >= RUNNING.confidence && folded.text.length >= RUNNING.letters && RUNNING.marks.test(folded.text);

/**
 * Printed lines: those that hold some label of the document, are set like this one, or are sentences. Handwriting is read as lines too, but holds
 * none.
 */
const isPrinted = (page: PlacedPage, label: PlacedLine, index: number, line: PlacedLine): boolean =>
  wordsOn(page).some((hit) => hit.line === index) || isSetAlike(label, line) || isRunning(line);

const BESIDE = BESIDE_SIGNATURES.map(foldWords);
/** A label that begins a line of its own: handwriting is not read with a colon. */
const LABELLED = /^\p{Script=Han}{2,8}:/u;

/** Where the labels stand in a label's row that are known by themselves: 身份证号码, 日期. */
function besideLabels(page: PlacedPage, label: PlacedLine): readonly number[] {
  return page.layout.lines.flatMap((line) => {
    if (line !== label && !inOneRow(label, line)) return [];
    const { text } = line.folded;
    const found = BESIDE.map((words) => text.indexOf(words)).filter((at) => at >= 0);
    return [...found, ...(line !== label && LABELLED.test(text) ? [0] : [])].map((at) => xAt(line, at));
  });
}

/** In a ruled cell the place to sign reaches to the cell's ends: so deep at most, heights of the label. */
const CELL_DEPTH = 6;

/** A cell that is so little wider than its label, heights of it, holds the label alone: who signs does so beside it. */
const LABEL_CELL = 4;

/** The cell in which a label stands, where it leaves room below the label: who signs there signs within the cell. */
function cellWithRoom(page: PlacedPage, label: PlacedLine, middle: number): Pick<Cell, 'right' | 'bottom'> | undefined {
  const cell = cellOf(page.layout.rulings, label);
  if (cell === undefined || cell.bottom - middle < ZONE.depth * label.height) return undefined;
  if (cell.right - cell.left < label.right - label.left + LABEL_CELL * label.height) return undefined;
  return { right: cell.right, bottom: Math.min(cell.bottom, middle + CELL_DEPTH * label.height) };
}

/** Two parties sign side by side where their labels stand no further above or below one another, heights of a label. */
const COLUMN = 2.5;
/** Lines of one column do not begin at one x to the pixel, heights of a label. */
const SLACK = 0.5;

function zoneBoxes(
  { page, line: at, start: from, end }: SigningLabel,
  labels: readonly SigningLabel[],
  { width, depth }: { readonly width: number; readonly depth: number },
): readonly Quad[] {
  const { lines, toPage } = page.layout;
  const label = lines[at];
  if (label === undefined) return [];
  const left = xAt(label, end);
  const known = [...wordsOn(page), ...labels.filter((other) => other.page === page)];
  // 法定代表人（清算组负责人、…）签字：one signs below its beginning as well, where no other label begins the line.
  const isWhole = !labels.some((other) => other.page === page && other.line === at && other.start < from);
  const start = isWhole ? label.left : xAt(label, from);
  const nextLabels = [
    ...besideLabels(page, label).filter((x) => x > left),
    ...known.flatMap((other) => {
      const line = lines[other.line];
      if (line === undefined || (other.line === at && other.start < end) || !inOneRow(label, line)) return [];
      const x = xAt(line, other.start);
      return x > left ? [x] : [];
    }),
  ];
  const middle = middleAt(label, left);
  const cell = cellWithRoom(page, label, middle);
  // The other party's column, its label a little higher or lower.
  const nextColumns = labels.flatMap((other) => {
    const line = lines[other.line];
    if (other.page !== page || line === undefined || inOneRow(label, line)) return [];
    const x = xAt(line, other.start);
    return x > left && Math.abs(middleAt(line, x) - middle) < COLUMN * label.height ? [x - SLACK * label.height] : [];
  });
  const right = Math.min(cell?.right ?? left + width * label.height, ...nextLabels, ...nextColumns);
  const nextPrinted = lines
    .filter((line, index) => isPrinted(page, label, index, line) && line.left < right && line.right > start)
    .map((line) => middleAt(line, Math.max(line.left, start)) - line.height / 2)
    .filter((top) => top > middle + label.height * 0.4);
  const floor = Math.min(cell?.bottom ?? middle + depth * label.height, ...nextPrinted);
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
  // Who signs beside a label below reaches over it.
  const tops = labels.flatMap((other) => {
    const line = lines[other.line];
    if (other.page !== page || other.line === at || line === undefined || line.left >= right || line.right <= start)
      return [];
    const top = middleAt(line, Math.max(line.left, start)) - ZONE.above * line.height;
    return top > middle - label.height && !inOneRow(label, line) ? [top] : [];
  });
  const ground = Math.max(under, Math.min(floor, ...tops));
  // What is written there shows that there is room, however narrow.
  const isWritten = lines.some((line, index) => {
    const at = middleAt(line, Math.max(line.left, start));
    return !isPrinted(page, label, index, line) && line.left < right && line.right > start && at > under && at < ground;
  });
  const hasRoom = isWritten || ground - under >= ZONE.room * label.height;
  const { text } = label.folded;
  // (签字) alone in its line stands below the line to sign on.
  const isBelow = /^[(（【].*[)）】]$/u.test(text) && end >= text.length;
  const raised = isBelow ? [box(start, middle - RAISED * label.height, middle - 0.6 * label.height)] : [];
  return [beside, ...(hasRoom ? [box(start, under, ground)] : []), ...raised];
}

/** A numbered clause: the parties' names above it are its heading's. */
const CLAUSE = /^第[一二三四五六七八九十百\d]+条/u;
/** At least so much of a document's letters stand above its closing part. The parties' names at a document's head have nearly none above. */
const CLOSING = 0.5;

/** Is a label in the part of the document where it closes: below its last clause, and below most of its text? */
function isClosing({ page, line }: SigningLabel, pages: readonly PlacedPage[]): boolean {
  const all = pages.flatMap((one) => one.layout.lines.map((own, index) => ({ one, index, text: own.folded.text })));
  const place = all.findIndex(({ one, index }) => one === page && index === line);
  const letters = (lines: readonly { readonly text: string }[]) =>
    lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    letters(all.slice(0, place)) >= CLOSING * letters(all) &&
    !all.slice(place + 1).some(({ text }) => CLAUSE.test(text))
  );
}

/** A number of a person, a phone, an account. */
const NUMBER = /\d{8,}/u;

/** Whether a label heads a row of a form that tells about a person: nobody signs between a name and a number. */
function isTold({ page, line }: SigningLabel): boolean {
  const { lines } = page.layout;
  const own = lines[line];
  return (
    own !== undefined && lines.some((other) => other !== own && inOneRow(own, other) && NUMBER.test(other.folded.text))
  );
}

/** Whether a label common to all says behind its colon whose place it is: 申请人（签章）：权利人. */
function says({ page, line, end }: Pick<SigningLabel, 'page' | 'line' | 'end'>, parties: readonly string[]): boolean {
  const rest = page.layout.lines[line]?.folded.text.slice(end) ?? '';
  return parties.some((party) => rest === foldWords(party));
}

/** Whether two labels stand in one row of a page. */
function inOneLine(one: SigningLabel, other: SigningLabel): boolean {
  const { lines } = one.page.layout;
  const [a, b] = [lines[one.line], lines[other.line]];
  return one.page === other.page && a !== undefined && b !== undefined && (a === b || inOneRow(a, b));
}

/** The labels at which a zone is signed, down the pages: those of the best kind and of the wording preferred most. */
function labelsOf(
  zone: SigningZone,
  zones: readonly SigningZone[],
  labels: readonly SigningLabel[],
  pages: readonly PlacedPage[],
): readonly SigningLabel[] {
  const ofParty = (kind: SigningLabelKind) =>
    zone.parties
      .map((party) => labels.filter((label) => label.kind === kind && label.party === party))
      .find((own) => own.length > 0) ?? [];
  const orphans = labels.filter(({ kind }) => kind === 'orphan');
  const named = labels.filter(({ kind, ...label }) => kind === 'asked' && says(label, zone.parties));
  if (named.length > 0) return named;
  const others = zones.filter((other) => other !== zone).flatMap(({ parties }) => parties);
  const asked = ofParty('asked').filter((label) => !says(label, others));
  if (asked.length > 0) return asked;
  const owned = orphans.filter((label) => {
    const party = partyOf(label, labels, zones);
    return party !== undefined && zone.parties.includes(party);
  });
  const bare = zone.parties
    .map((party) =>
      labels.filter(
        (label) => label.kind === 'bare' && label.party === party && isClosing(label, pages) && !isTold(label),
      ),
    )
    .find((own) => own.length > 0);
  // 法定代表人：… （公章）: who signs does so before the place for the seal.
  const beforeSeals = owned.every(({ forSeal }) => forSeal)
    ? bare?.filter((label) => owned.some((seal) => inOneLine(label, seal)))
    : [];
  if (beforeSeals !== undefined && beforeSeals.length > 0) return beforeSeals;
  if (owned.length > 0) return owned;
  const sealing = ofParty('sealing');
  if (sealing.length > 0) return sealing;
  if (bare !== undefined) return bare;
  // The only place to sign on the document of the only one who signs.
  return zones.length === 1 && orphans.length === 1 ? orphans : [];
}

/** Whether a label stands right of another of some labels, in one row. */
const hasLeft = (own: SigningLabel, labels: readonly SigningLabel[]): boolean => {
  const line = own.page.layout.lines[own.line];
  return labels.some((other) => {
    const before = other.page.layout.lines[other.line];
    if (other === own || other.page !== own.page || line === undefined || before === undefined) return false;
    return inOneRow(before, line) && xAt(before, other.start) < xAt(line, own.start);
  });
};

/** Each zone's labels; of two parties that are called by one word the first signs at the first of two labels in a row, the other at the second. */
function labelsByZone(
  zones: readonly SigningZone[],
  labels: readonly SigningLabel[],
  pages: readonly PlacedPage[],
): ReadonlyMap<SigningZone, readonly SigningLabel[]> {
  const found = new Map(zones.map((zone) => [zone, labelsOf(zone, zones, labels, pages)]));
  for (const zone of zones) {
    const first = zones.find(({ id }) => id === zone.beside);
    if (first === undefined || found.get(zone)?.length !== 0) continue;
    const shared = found.get(first) ?? [];
    const second = shared.filter((label) => hasLeft(label, shared));
    if (second.length === 0) continue;
    found.set(zone, second);
    found.set(
      first,
      shared.filter((label) => !second.includes(label)),
    );
  }
  return found;
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

/** Whether bare signing words stand in the row of a form that a label heads in a cell of its own: 本人签名 | 签名（捺印）：. */
function isInRowOf({ kind, page, line }: SigningLabel, head: SigningLabel): boolean {
  const { lines, rulings } = page.layout;
  const [own, label] = [lines[line], lines[head.line]];
  if (kind !== 'orphan' || page !== head.page || own === undefined || label === undefined) return false;
  const cell = head.end < label.folded.text.length ? undefined : cellOf(rulings, label);
  const middle = (own.middleLeft + own.middleRight) / 2;
  return cell !== undefined && own.left > label.right && middle > cell.top && middle < cell.bottom;
}

/** How far below the place that is asked for those of the single signers stand, heights of its label. */
const EACH_BELOW = 12;

/** Whether a party's word stands below the place where all of them are asked to sign, with one person's name: 全体投资人签字： / 投资人：初永泉. */
function isOneOf({ kind, party, page, line, end }: SigningLabel, all: SigningLabel, { parties }: SigningZone): boolean {
  const { lines } = page.layout;
  const [own, heading] = [lines[line], lines[all.line]];
  if (kind !== 'bare' || page !== all.page || own === undefined || heading === undefined) return false;
  const down = own.middleLeft - heading.middleLeft;
  const isNamed = beginsWithSurname(own.folded.text.slice(end));
  return parties.includes(party) && isNamed && down > 0 && down <= EACH_BELOW * heading.height;
}

/** Where a definition's signing zones stand on the pages. A zone whose label was not found has no place. */
export function placeSigningZones(zones: readonly SigningZone[], pages: readonly PlacedPage[]): readonly PlacedZone[] {
  const labels = signingLabels(zones, pages);
  const byZone = labelsByZone(zones, labels, pages);
  return zones.flatMap((zone): PlacedZone[] => {
    const reach = zone.several
      ? { width: ZONE.severalWidth, depth: ZONE.severalDepth }
      : { width: ZONE.width, depth: ZONE.depth };
    const own = byZone.get(zone) ?? [];
    const boxesAt = (label: SigningLabel): PlacedBoxes => ({
      page: label.page,
      boxes: zoneBoxes(label, labels, reach),
    });
    const table = zone.several ? signingTable(labels) : undefined;
    if (table !== undefined) return [{ zone, ...table, cells: table.boxes, others: own.map(boxesAt) }];
    const column = own.some(({ kind }) => kind === 'asked') ? undefined : columnZone(zone, pages);
    if (column !== undefined) return [column];
    const [last, ...others] = [...own].reverse();
    if (last !== undefined && last.kind !== 'orphan') {
      const represented = labels
        .filter(({ kind, page, line }) => kind === 'orphan' && page === last.page && line > last.line)
        .filter((label) => partyOf(label, labels, zones) === last.party);
      const inRow = labels.filter((label) => isInRowOf(label, last)).flatMap((label) => boxesAt(label).boxes);
      const { page, boxes } = boxesAt(last);
      const each = zone.several
        ? labels.filter((label) => isOneOf(label, last, zone)).flatMap((label) => boxesAt(label).boxes.slice(0, 1))
        : [];
      return [
        {
          zone,
          page,
          boxes: [...boxes, ...inRow, ...each],
          ...(each.length > 1 && { cells: each }),
          represented: represented.map(boxesAt),
          others: others.map(boxesAt),
        },
      ];
    }
    if (last === undefined) return [];
    // A person signs where a seal is asked for as well as where its representative would sign.
    const sealing = labels.findLast(
      ({ kind, party, page }) => kind === 'sealing' && page === last.page && zone.parties.includes(party),
    );
    const both = [...(sealing === undefined ? [] : boxesAt(sealing).boxes), ...boxesAt(last).boxes];
    return [{ zone, page: last.page, boxes: both, others: others.map(boxesAt) }];
  });
}

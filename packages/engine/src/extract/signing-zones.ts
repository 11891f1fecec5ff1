import type { Point, Quad } from '@yushen/contract';
import { beginsWithSurname, type SigningZone } from '@yushen/documents';
import { cellOf } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, middleAt } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { legalPlaces } from './legal-places';
import { isAtFoot } from './page-foot';
import { hitsOf } from './section';
import { ZONE, zoneBoxes } from './signing-boxes';
import { partyOf, type SigningLabel, type SigningLabelKind, signingLabels, xAt } from './signing-labels';
import { signingTable } from './signing-table';

/** Where somebody should have signed: right of the label, and below it where there is room. */
export interface PlacedZone {
  readonly zone: SigningZone;
  readonly page: PlacedPage;
  readonly boxes: readonly Quad[];
  /** Where others of its parties sign who have a place of their own, on the same page: 清算组负责人（签字） beside 清算组成员（签字）, 全体股东（签字） below. */
  readonly beside?: readonly Quad[];
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
    // The party's bare word elsewhere (a column of an inquiry) is no place to sign where one is asked for in the row.
    if (first === undefined || found.get(zone)?.some(({ kind }) => kind === 'asked')) continue;
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

/** Whether a person is named behind a label: whose place it is. */
const isNamed = ({ page, line, end }: SigningLabel): boolean =>
  beginsWithSurname(page.layout.lines[line]?.folded.text.slice(end) ?? '');

/** Whether a party's word stands below the place where all of them are asked to sign: 全体投资人签字： / 投资人：初永泉, 自然人股东：. */
function isOneOf({ kind, party, page, line }: SigningLabel, all: SigningLabel, { parties }: SigningZone): boolean {
  const { lines } = page.layout;
  const [own, heading] = [lines[line], lines[all.line]];
  if (kind !== 'bare' || page !== all.page || own === undefined || heading === undefined) return false;
  const down = own.middleLeft - heading.middleLeft;
  return parties.includes(party) && down > 0 && down <= EACH_BELOW * heading.height;
}

/** Where a definition's signing zones stand on the pages. A zone whose label was not found has no place. */
export function placeSigningZones(zones: readonly SigningZone[], pages: readonly PlacedPage[]): readonly PlacedZone[] {
  const labels = signingLabels(zones, pages).filter((label) => !isAtFoot(label, pages));
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
      const singles = zone.several ? labels.filter((label) => isOneOf(label, last, zone)) : [];
      const each = singles.flatMap((label) => boxesAt(label).boxes.slice(0, 1));
      const taken = new Set([...byZone.values()].flat());
      const besides = zone.several
        ? labels.filter((label) => label.kind === 'asked' && label.page === page && !taken.has(label))
        : [];
      const beside = besides
        .filter(({ party }) => zone.parties.includes(party))
        .flatMap((label) => boxesAt(label).boxes);
      return [
        {
          zone,
          page,
          boxes: [...boxes, ...inRow, ...each, ...legalPlaces(last, labels, reach)],
          ...(each.length > 1 && singles.every(isNamed) && { cells: each }),
          ...(beside.length > 0 && { beside }),
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

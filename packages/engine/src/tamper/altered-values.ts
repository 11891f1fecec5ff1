import {
  type Alteration,
  boundsOf,
  type CellReading,
  centreOf,
  type Document,
  type Line,
  type Quad,
  sliceQuad,
} from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import { attempt, type OurFailure } from '../failures/our-failure';
import type { Parts, Running } from '../parts';
import type { PageStore } from '../reading/page-store';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';
import type { TamperSignal } from './tamper-signal';

/** Cells of a table that are looked at on one page, from its top; a fee list has hundreds. */
const MAX_CELLS = 40;

const SIGNS = { struck: 'struck-value', patched: 'patched-value' } as const satisfies Partial<
  Record<Alteration, string>
>;

/** A value of a field, with the boxes of its own letters, one of a line each. */
interface PlacedValue {
  readonly document: string;
  readonly field: string;
  readonly boxes: readonly Quad[];
}

/**
 * Values read from pictures over which somebody went afterwards: a pen's line through them, or a patch under them. `failed` is told of a page
 * that could not be looked at.
 */
export async function alteredValues(
  { document, definition }: FoundDocument,
  pages: readonly ReadPage[],
  images: PageStore,
  { marks }: Parts,
  { signal }: Running,
  failed: (failure: OurFailure) => void,
): Promise<TamperSignal[]> {
  const findAlterations = marks.findAlterations?.bind(marks);
  if (findAlterations === undefined || definition === undefined) return [];
  const signals: TamperSignal[] = [];
  for (const read of pages) {
    const values = valuesOn(read, document);
    if (values.length === 0) continue;
    const { material, page } = read;
    const boxes = values.flatMap((value) => value.boxes.map((box) => ({ value, box })));
    const look = async () =>
      findAlterations(
        await images.image(material, page.page),
        boxes.map(({ box }) => box),
        read.seals.map(({ box }) => box),
        read.reading.rulings ?? [],
        { signal },
      );
    const found = await attempt(look, (reason) => failed({ material, page: page.page, reason }), []);
    signals.push(
      ...boxes.flatMap(({ value: { document, field }, box }, index): TamperSignal[] => {
        const alteration = found[index] ?? 'none';
        if (alteration === 'none') return [];
        const place = { material, page: page.page, box: rounded(box) };
        return [{ code: 'document.altered', detail: { sign: SIGNS[alteration] }, document, field, ...place }];
      }),
    );
  }
  return signals;
}

/** The values of a document that were read from a page's picture. */
function valuesOn({ material, page, reading }: ReadPage, { id, fields }: Document): readonly PlacedValue[] {
  if (reading.source !== 'image') return [];
  const isHere = (cell: CellReading): boolean =>
    cell.source === 'ocr' && cell.material === material && cell.page === page.page;
  return Object.entries(fields).flatMap(([field, { rows, ...value }]) => {
    const cells = rows === undefined ? [value] : rows.flatMap((row) => Object.values(row)).slice(0, MAX_CELLS);
    return cells.filter(isHere).map((cell) => ({ document: id, field, boxes: boxesOf(cell, reading.lines) }));
  });
}

/** Where a value's letters stand: its part of each line that it runs over; its own box where no line's characters are known. */
function boxesOf({ box, raw }: CellReading, lines: readonly Line[]): readonly Quad[] {
  const { left, top, right, bottom } = boundsOf(box);
  const written = raw.replace(/\s/gu, '');
  const parts = lines.flatMap((line): Quad[] => {
    const inside = (line.characters ?? []).flatMap(({ start, end }, index) => {
      const [x, y] = centreOf(sliceQuad(line.box, start, end));
      return x >= left && x <= right && y >= top && y <= bottom ? [{ start, end, index }] : [];
    });
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = Array.from(line.text)
      .slice(first.index, last.index + 1)
      .join('');
    return written.includes(text.replace(/\s/gu, '')) ? [sliceQuad(line.box, first.start, last.end)] : [];
  });
  return parts.length > 0 ? parts : [box];
}

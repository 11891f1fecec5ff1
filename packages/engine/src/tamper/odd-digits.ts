import { boundsOf, type CellReading, centreOf, type Document, type Quad } from '@yushen/contract';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';
import type { TamperSignal } from './tamper-signal';

/** Numbers, amounts and dates in which some digits differ from the others in height or place. What is in no field is not looked at. */
export const oddDigits = (document: Document, pages: readonly ReadPage[]): TamperSignal[] =>
  Object.entries(document.fields).flatMap(([field, reading]) =>
    [reading, ...(reading.rows ?? []).flatMap((row) => Object.values(row))].flatMap((cell) =>
      oddIn(cell, pages).map(
        (box): TamperSignal => ({
          code: 'document.altered',
          detail: { sign: 'odd-digits' },
          document: document.id,
          field,
          material: cell.material,
          page: cell.page,
          box: rounded(box),
        }),
      ),
    ),
  );

function oddIn({ material, page, box, source }: CellReading, pages: readonly ReadPage[]): readonly Quad[] {
  if (source !== 'ocr') return [];
  const { left, top, right, bottom } = boundsOf(box);
  const read = pages.find((one) => one.material === material && one.page.page === page);
  return (read?.oddDigits ?? []).filter((odd) => {
    const [x, y] = centreOf(odd);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

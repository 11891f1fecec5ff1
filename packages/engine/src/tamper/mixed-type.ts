import {
  boundsOf,
  type CellReading,
  centreOf,
  type Document,
  type Line,
  sliceQuad,
  type TypeRun,
} from '@yushen/contract';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';
import type { TamperSignal } from './tamper-signal';

/** Characters that one value sets alike. Han letters, Latin ones and digits often come from different fonts. */
const CLASSES = [/\d/u, /[零壹贰叁肆伍陆柒捌玖拾佰仟萬万亿]/u] as const;
/** Values of which such characters are less than this share are names, addresses and sentences. */
const MIN_SHARE = 0.5;
/** Sizes that differ by less are one: rounding. */
const SIZE_RATIO = 1.06;
/** Colours that differ by less in each of red, green and blue are one, 0..255. */
const COLOUR = 40;

/** Numbers, amounts and dates that are set in two ways: a digit in another font, size or colour than its neighbours. */
export const mixedType = (document: Document, pages: readonly ReadPage[]): TamperSignal[] =>
  Object.entries(document.fields).flatMap(([field, reading]) =>
    [reading, ...(reading.rows ?? []).flatMap((row) => Object.values(row))].flatMap((cell): TamperSignal[] => {
      const line = linesUnder(cell, pages).find((one) => isMixed(one, cell));
      if (line === undefined) return [];
      const { material, page, box } = cell;
      return [
        {
          code: 'document.altered',
          detail: { sign: 'mixed-type' },
          document: document.id,
          field,
          material,
          page,
          box: rounded(box),
        },
      ];
    }),
  );

const linesUnder = ({ material, page }: CellReading, pages: readonly ReadPage[]): readonly Line[] =>
  pages.find((one) => one.material === material && one.page.page === page)?.reading.lines ?? [];

/** Is a value's part on a line set in two ways? */
function isMixed(line: Line, { raw, box }: CellReading): boolean {
  const { typeRuns, characters } = line;
  if (typeRuns === undefined || typeRuns.length < 2 || characters === undefined) return false;
  const { left, top, right, bottom } = boundsOf(box);
  const letters = [...line.text].flatMap((text, index) => {
    const place = characters[index];
    if (place === undefined || text.trim() === '') return [];
    const [x, y] = centreOf(sliceQuad(line.box, place.start, place.end));
    return x >= left && x <= right && y >= top && y <= bottom ? [{ text, index }] : [];
  });
  const text = letters.map((letter) => letter.text).join('');
  if (text === '' || !raw.replace(/\s/gu, '').includes(text)) return false;
  return CLASSES.some((kind) => {
    const own = letters.filter((letter) => kind.test(letter.text));
    if (own.length < MIN_SHARE * letters.length) return false;
    const [first, ...rest] = own.flatMap(
      ({ index }) => typeRuns.find(({ from, to }) => from <= index && index < to) ?? [],
    );
    return first !== undefined && rest.some((other) => differs(first, other));
  });
}

function differs(a: TypeRun, b: TypeRun): boolean {
  if (a.typeface !== '' && b.typeface !== '' && a.typeface !== b.typeface) return true;
  if (Math.max(a.size, b.size) > SIZE_RATIO * Math.min(a.size, b.size)) return true;
  return [16, 8, 0].some((shift) => Math.abs(((a.colour >> shift) & 255) - ((b.colour >> shift) & 255)) > COLOUR);
}

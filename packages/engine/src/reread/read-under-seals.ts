import { type Bounds, boundsOf, type FieldReading, type Line, type Quad, type Seal } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import { type PlacedPage, placeDefinition, vocabularyOf } from '../extract/document-pages';
import { type ExtractedField, extractFields } from '../extract/extract-fields';
import { layOut } from '../layout/upright';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

/** Two lines stand in one place when this share of the smaller one's height and width is common to both. */
const SHARED = 0.5;

const overlap = (a: Bounds, b: Bounds, [from, to]: readonly ['left', 'right'] | readonly ['top', 'bottom']): number =>
  (Math.min(a[to], b[to]) - Math.max(a[from], b[from])) / Math.max(1, Math.min(a[to] - a[from], b[to] - b[from]));

const inOnePlace = (a: Bounds, b: Bounds): boolean =>
  overlap(a, b, ['left', 'right']) > SHARED && overlap(a, b, ['top', 'bottom']) > SHARED;

const touches = (a: Bounds, b: Bounds): boolean =>
  overlap(a, b, ['left', 'right']) > 0 && overlap(a, b, ['top', 'bottom']) > 0;

const movedDown = (box: Quad, rows: number): Quad => box.map(([x, y]) => [x, y + rows]) as unknown as Quad;

/** The lines below a seal, read without its ink. */
async function linesUnder(
  seal: Seal,
  images: PageStore,
  { reader, marks }: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly Line[]> {
  const image = await images.image(seal.material, seal.page);
  const strip = await marks.withoutSeal?.(image, seal.box, seal.colour);
  if (strip === undefined) return [];
  const { regions } = await reader.locate(strip.image, { signal });
  const lines = await reader.recognise(strip.image, regions, { signal });
  const bounds = boundsOf(seal.box);
  return lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, box: movedDown(line.box, strip.top) }))
    .filter(({ box }) => touches(boundsOf(box), bounds));
}

/** A page whose lines below a seal are those read without its ink. */
function withLines(page: PlacedPage, under: readonly Line[], seals: readonly Seal[]): PlacedPage['reading']['lines'] {
  const places = under.map(({ box }) => boundsOf(box));
  const sealed = seals.map(({ box }) => boundsOf(box));
  const kept = page.reading.lines.filter(({ box }) => {
    const own = boundsOf(box);
    return !sealed.some((seal) => touches(own, seal)) || !places.some((place) => inOnePlace(own, place));
  });
  return [...kept, ...under];
}

/** Readings below this that lie under a seal are read again without its ink. */
const CONFIDENT = 0.95;

const isDoubtfulUnder =
  (seals: readonly Seal[]) =>
  ({ source, valid, confidence, box, material, page, rows }: FieldReading): boolean =>
    source === 'ocr' &&
    rows === undefined &&
    (valid === false || confidence < CONFIDENT) &&
    seals.some(
      (seal) => seal.material === material && seal.page === page && touches(boundsOf(box), boundsOf(seal.box)),
    );

/**
 * Fields that were not found on pages with a coloured seal, or are in doubt below one, read again where the seal lies,
 * without its ink. A doubtful reading gives way to one that is valid and surer; all others are left as they are.
 */
export async function readUnderSeals(
  definition: DocumentDefinition,
  found: Readonly<Record<string, FieldReading>>,
  pages: readonly PlacedPage[],
  seals: readonly Seal[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const coloured = seals.filter(({ colour }) => colour !== 'grey');
  const isDoubtful = isDoubtfulUnder(coloured);
  const wanted = Object.keys(definition.fields).filter((name) => {
    const reading = found[name];
    return reading === undefined || isDoubtful(reading);
  });
  if (wanted.length === 0 || coloured.length === 0 || parts.marks.withoutSeal === undefined) return {};
  const vocabulary = vocabularyOf(definition);
  const again = await Promise.all(
    pages.map(async (page) => {
      const own = coloured.filter((seal) => seal.material === page.material && seal.page === page.page);
      if (own.length === 0 || page.reading.source === 'text-layer') return page;
      const under = (await Promise.all(own.map((seal) => linesUnder(seal, images, parts, signal)))).flat();
      if (under.length === 0) return page;
      const lines = withLines(page, under, own);
      return placeDefinition(
        { ...page, reading: { ...page.reading, lines }, layout: layOut(lines, page.reading.rulings) },
        vocabulary,
      );
    }),
  );
  const fields: Record<string, ExtractedField> = extractFields(definition, again);
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const reading = fields[name]?.reading;
      const before = found[name];
      if (reading === undefined) return [];
      const isBetter = before === undefined || (reading.valid !== false && reading.confidence > before.confidence);
      return isBetter ? [[name, reading] as const] : [];
    }),
  );
}

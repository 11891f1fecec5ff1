import { type FieldReading, heightOf, type Line, lengthOf, type Point, type Quad } from '@yushen/contract';
import { type ExtractedField, placed } from '../extract/extract-fields';
import { joinPieces, pieceBox } from '../extract/piece';
import { readingAt } from '../extract/reading-at';
import { foldString } from '../layout/folded-text';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

/** Readings below this are read again. */
const CONFIDENT = 0.95;

/** Other crops of the same place, as shares of the text's height: how much more is taken at its ends, above and below. */
export const CROPS = [
  { ends: 0.15, above: 0.08, below: 0.08 },
  { ends: 0.3, above: 0.2, below: 0.2 },
  { ends: 0.15, above: 0.16, below: 0 },
  { ends: 0.15, above: 0, below: 0.16 },
] as const;

/** Confidence of a value that other crops contradict. */
const CONTESTED = 0.5;

/** Readings that must agree before a refused value is given up for another. */
export const VOTES = 2;

const along = (from: Point, to: Point, pixels: number): Point => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [from[0] - ((to[0] - from[0]) / length) * pixels, from[1] - ((to[1] - from[1]) / length) * pixels];
};

/** A quad grown by shares of its text's height. */
export function grow(quad: Quad, { ends, above, below }: (typeof CROPS)[number]): Quad {
  const height = Math.min(heightOf(quad), lengthOf(quad));
  const [a, b, c, d] = quad;
  const wide: Quad = [
    along(a, b, ends * height),
    along(b, a, ends * height),
    along(c, d, ends * height),
    along(d, c, ends * height),
  ];
  return [
    along(wide[0], wide[3], above * height),
    along(wide[1], wide[2], above * height),
    along(wide[2], wide[1], below * height),
    along(wide[3], wide[0], below * height),
  ];
}

const isDoubtful = ({ confidence, valid, source }: FieldReading): boolean =>
  source === 'ocr' && (valid === false || confidence < CONFIDENT);

/**
 * Reads doubtful fields again at other crops. A refused value gives way to a valid one that two crops agree on; a
 * valid one is only ever confirmed. No other document is looked at: what is printed wrong stays wrong.
 */
export async function rereadDoubtful(
  fields: Readonly<Record<string, ExtractedField>>,
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const read = await Promise.all(
    Object.entries(fields).map(async ([name, field]): Promise<[string, FieldReading]> => {
      const { origin, place = 1, reading } = field;
      // How surely the text was read: the place is not read again.
      const text = { ...reading, confidence: Math.min(1, reading.confidence / place) };
      if (origin === undefined || !isDoubtful(text)) return [name, reading];
      const settled = settle(text, await otherReadings(origin, images, parts, signal));
      return [name, withPlace(settled, place)];
    }),
  );
  return Object.fromEntries(read);
}

/** A text that was read so surely, where it stands so likely. */
function withPlace(reading: FieldReading, place: number): FieldReading {
  const { contested } = reading.evidence ?? {};
  const own = { ...reading, confidence: placed(reading.confidence, place) };
  if (reading.evidence === undefined || contested === undefined) return own;
  const other = { ...contested, confidence: placed(contested.confidence, place) };
  return { ...own, evidence: { ...reading.evidence, contested: other } };
}

async function otherReadings(
  { spec, raw, page }: NonNullable<ExtractedField['origin']>,
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly FieldReading[]> {
  const image = await images.image(page.material, page.page);
  const boxes = raw.pieces.map(pieceBox);
  const regions = CROPS.flatMap((crop) => boxes.map((box) => ({ box: grow(box, crop), score: 1 })));
  const lines = await parts.reader.recognise(image, regions, { signal });
  return CROPS.flatMap((_, index): FieldReading[] => {
    const own = lines.slice(index * boxes.length, (index + 1) * boxes.length);
    const again = joinPieces(own.map((line: Line) => ({ line, from: 0, to: Array.from(line.text).length })));
    const formatted = again === undefined ? undefined : spec.format(again.text);
    return again === undefined || formatted === undefined ? [] : [readingAt(page, again, formatted)];
  });
}

/** Between names: a crop may lose it. */
const SEPARATOR = /(?<=\p{Script=Han})[、,](?=\p{Script=Han})/gu;
const letters = ({ value }: FieldReading): string => foldString(value).text.replace(SEPARATOR, '');

/** One text, in marks of either width and with or without those between names: no reader tells （ from ( surely. */
const saysSame = (one: FieldReading, other: FieldReading): boolean => letters(one) === letters(other);

/** The best of several readings of one place. */
function settle(first: FieldReading, others: readonly FieldReading[]): FieldReading {
  const same = others.filter((other) => saysSame(other, first));
  if (same.length >= VOTES)
    return { ...first, confidence: Math.max(first.confidence, ...same.map(({ confidence }) => confidence)) };
  const valid = others.filter((reading) => reading.valid !== false);
  const agreed = valid.find((one) => valid.filter((other) => saysSame(other, one)).length >= VOTES);
  if (agreed === undefined) return withinRange(first, others);
  // Two crops say one thing, the first said another: which is right, another document may say, or a person must see.
  if (first.valid !== false)
    return {
      ...first,
      confidence: Math.min(first.confidence, CONTESTED),
      evidence: { place: 1, ...first.evidence, contested: { value: agreed.value, confidence: agreed.confidence } },
    };
  const votes = valid.filter((other) => saysSame(other, agreed));
  return { ...agreed, confidence: Math.max(...votes.map(({ confidence }) => confidence)), box: first.box };
}

/** A day in doubt, of which no other crop said that it is an earlier or a later one than it may be. */
function withinRange({ between, ...reading }: FieldReading, others: readonly FieldReading[]): FieldReading {
  if (between === undefined) return reading;
  const isWithin = others.every(({ value }) => value >= between.from && value <= between.until);
  return isWithin ? { ...reading, between } : reading;
}

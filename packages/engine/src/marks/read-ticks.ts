import type { FieldReading, TickState } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import { type ChoicePlace, choicePlaces } from '../extract/choice-places';
import type { PlacedPage } from '../extract/document-pages';
import { joinPieces } from '../extract/piece';
import { readingAt } from '../extract/reading-at';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

/** A choice whose box is ticked while every other box is seen to be blank, and one that only its own box speaks for. */
const SURE = 0.99;
const LIKELY = 0.9;
/** A choice that what was read as text contradicts. */
const CONTESTED = 0.5;

/**
 * The ticked choices of fields that are chosen by boxes, judged on the pixels: print has no letter for a tick. Nothing
 * where none or several are ticked, or where a box is in doubt.
 */
export async function readTicks(
  definition: DocumentDefinition,
  found: Readonly<Record<string, FieldReading>>,
  pages: readonly PlacedPage[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const { judgeTick } = parts.marks;
  if (judgeTick === undefined) return {};
  const readings: Record<string, FieldReading> = {};
  for (const [name, spec] of Object.entries(definition.fields)) {
    const places = choicePlaces(spec, pages);
    const [first] = places;
    if (first === undefined || first.page.reading.source === 'text-layer') continue;
    const image = await images.image(first.page.material, first.page.page);
    const states = await Promise.all(places.map(({ place }) => judgeTick(image, place, { signal })));
    const reading = chosen(spec, places, states, found[name]);
    if (reading !== undefined) readings[name] = reading;
  }
  return readings;
}

function chosen(
  spec: FieldSpec,
  places: readonly ChoicePlace[],
  states: readonly TickState[],
  read: FieldReading | undefined,
): FieldReading | undefined {
  const ticked = places.filter((_, index) => states[index] === 'ticked');
  const [choice] = ticked;
  if (choice === undefined || ticked.length > 1 || states.includes('unsure')) return undefined;
  const line = choice.page.layout.lines[choice.hit.line];
  const { origins } = line?.folded ?? { origins: [] };
  const [from, last] = [origins[choice.hit.start], origins[choice.hit.end - 1]];
  if (line === undefined || from === undefined || last === undefined) return undefined;
  const raw = joinPieces([{ line: line.line, from, to: last + 1 }]);
  const formatted = spec.format(choice.words);
  if (raw === undefined || formatted === undefined) return undefined;
  const reading = readingAt(choice.page, raw, formatted);
  const clear = states.every((state) => state === 'ticked' || state === 'blank') ? SURE : LIKELY;
  const contested = read !== undefined && read.value !== reading.value;
  return { ...reading, confidence: contested ? CONTESTED : Math.min(clear, Math.max(reading.confidence, LIKELY)) };
}

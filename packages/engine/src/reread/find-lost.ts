import type { FieldReading } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { PlacedPage } from '../extract/document-pages';
import { joinPieces } from '../extract/piece';
import { readingAt } from '../extract/reading-at';
import { placeOfLostValue } from '../extract/value-place';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

/** A value found where no detector saw one must be read this well. */
const SURE = 0.85;

/** A format that takes any text cannot tell a value from a speck. */
const NO_VALUE = '一丨';

/**
 * Looks beside the labels of fields that were not found: a detector may miss a single character (女, 汉).
 * Only a value that fits its format and is read without doubt counts.
 */
export async function findLost(
  definition: DocumentDefinition,
  found: Readonly<Record<string, unknown>>,
  pages: readonly PlacedPage[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const lost: Record<string, FieldReading> = {};
  for (const [name, spec] of Object.entries(definition.fields)) {
    if (found[name] !== undefined || spec.format(NO_VALUE) !== undefined) continue;
    const place = placeOfLostValue(spec, pages);
    if (place === undefined || place.page.reading.source === 'text-layer') continue;
    const image = await images.image(place.page.material, place.page.page);
    const [line] = await parts.reader.recognise(image, [{ box: place.box, score: 1 }], { signal });
    if (line === undefined || line.text === '') continue;
    // A detector may also miss a value's beginning: 2026 before 年3月1日. What is a value by itself is somebody else's.
    const rest = place.next !== undefined && !spec.format(place.next.text)?.valid ? place.next : undefined;
    for (const lines of rest === undefined ? [[line]] : [[line, rest], [line]]) {
      const raw = joinPieces(lines.map((one) => ({ line: one, from: 0, to: Array.from(one.text).length })));
      const formatted = raw === undefined ? undefined : spec.format(raw.text);
      if (raw === undefined || !formatted?.valid || raw.confidence < SURE) continue;
      lost[name] = readingAt(place.page, raw, formatted);
      break;
    }
  }
  return lost;
}

import type { FieldReading } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import { foldWords } from '../layout/forgiving-search';
import type { PlacedLine } from '../layout/upright';
import { type PlacedPage, vocabularyOf } from './document-pages';
import { joinPieces } from './piece';
import { readingAt } from './reading-at';
import { valuesRightOf } from './value-at-label';

/** A remnant is this short: what is left of a spread label of which the other letters lie under a watermark or were not seen. */
const MAX_LETTERS = 2;
/** Labels of one column begin, or end, at the same place: within this share of their height. */
const ALIGNED = 0.6;
/** The label was not read, only what it must be: a person looks. */
const CONFIDENCE = 0.6;

type End = 'start' | 'end';

/** Whether some letters are the first or the last ones of a longer word. */
function endOf(word: string, letters: string): End | undefined {
  if (word.length <= letters.length) return undefined;
  return word.startsWith(letters) ? 'start' : word.endsWith(letters) ? 'end' : undefined;
}

/** Whether another label begins, or ends, where the remnant does: then it stands in a column of labels. */
function standsInColumn({ layout, hits }: PlacedPage, remnant: PlacedLine, end: End): boolean {
  const edge = ({ left, right }: PlacedLine): number => (end === 'start' ? left : right);
  return hits.some((hit) => {
    const label = layout.lines[hit.line];
    const isAll = label !== undefined && hit.start === 0 && (end === 'start' || hit.end === label.folded.text.length);
    return isAll && label !== remnant && Math.abs(edge(label) - edge(remnant)) <= ALIGNED * remnant.height;
  });
}

/** What is left of a field's label on a page, where its letters can be no other word's. */
function remnantOf(spec: FieldSpec, vocabulary: readonly string[], page: PlacedPage): number | undefined {
  const own = (spec.labels ?? []).map((label) => foldWords(label));
  const found = page.layout.lines.findIndex((line, index) => {
    const { text } = line.folded;
    if (text === '' || text.length > MAX_LETTERS || page.hits.some((hit) => hit.line === index)) return false;
    const ends = vocabulary.filter((word) => endOf(word, text) !== undefined);
    const [word] = ends;
    const end = word === undefined ? undefined : endOf(word, text);
    return end !== undefined && ends.every((one) => own.includes(one)) && standsInColumn(page, line, end);
  });
  return found < 0 ? undefined : found;
}

/** A field's value beside what is left of its label: never sure, and only what has the field's form. */
export function valueAtRemnant(
  spec: FieldSpec,
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
): FieldReading | undefined {
  if (spec.placement !== undefined && !spec.placement.includes('right')) return undefined;
  const vocabulary = [...new Set(vocabularyOf(definition).map((word) => foldWords(word)))];
  for (const page of pages) {
    const line = remnantOf(spec, vocabulary, page);
    const text = line === undefined ? undefined : page.layout.lines[line]?.folded.text;
    if (line === undefined || text === undefined) continue;
    const hit = { words: text, line, start: 0, end: text.length, edits: 1 } as const;
    for (const pieces of valuesRightOf(page, hit, spec.lines ?? 1)) {
      const raw = joinPieces(pieces);
      const formatted = raw === undefined ? undefined : spec.format(raw.text);
      if (raw === undefined || !formatted?.valid) continue;
      const reading = readingAt(page, raw, formatted);
      return { ...reading, confidence: Math.min(reading.confidence, CONFIDENCE) };
    }
  }
  return undefined;
}

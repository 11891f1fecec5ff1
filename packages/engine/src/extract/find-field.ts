import type { FieldSpec, FormattedValue } from '@yushen/documents';
import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { lineSpans, type RunningText } from '../layout/running-text';
import type { PlacedPage } from './document-pages';
import { joinPieces, type Piece, type RawValue } from './piece';
import { hitsInSection, hitsOf, type PagedHit } from './section';
import { piecesOfSpan } from './span';
import { valuesBelow, valuesRightOf } from './value-at-label';

/** A value found at one place, in its normal form. */
export interface Candidate extends FormattedValue {
  readonly raw: RawValue;
  readonly page: PlacedPage;
}

/** A label that starts its line or stands behind a gap, and is followed by a colon, is more likely a label. */
function labelRank(page: PlacedPage, hit: WordHit): number {
  const text = page.layout.lines[hit.line]?.folded.text ?? '';
  const before = text[hit.start - 1];
  const starts = hit.start === 0 || before === undefined || /[\d.、,;()*·【】[\]<>《》]/u.test(before);
  const colon = /^(\([^)]*\))?[:：]/u.test(text.slice(hit.end));
  return (starts ? 2 : 0) + (colon ? 1 : 0) + (hit.start === 0 && hit.end === text.length ? 1 : 0) - hit.edits;
}

function candidateOf(spec: FieldSpec, page: PlacedPage, pieces: readonly Piece[]): Candidate | undefined {
  const raw = joinPieces(pieces);
  const formatted = raw === undefined ? undefined : spec.format(raw.text);
  return raw === undefined || formatted === undefined ? undefined : { raw, ...formatted, page };
}

/** Every place where one of a field's labels stands. */
function labelHits({ labels = [], sections = [] }: FieldSpec, pages: readonly PlacedPage[]): readonly PagedHit[] {
  const inSections = sections.flatMap(({ after, until, labels: own }) => hitsInSection(pages, own, after, until));
  return [...hitsOf(pages, labels), ...inSections];
}

/** Every place of a field's labels, the likeliest first. */
export function labelPlaces(spec: FieldSpec, pages: readonly PlacedPage[]): readonly PagedHit[] {
  const labels = [...(spec.labels ?? []), ...(spec.sections ?? []).flatMap(({ labels: own }) => own)];
  const order = ({ hit }: PagedHit): number => labels.findIndex((label) => foldWords(label) === foldWords(hit.words));
  return labelHits(spec, pages)
    .map((place) => ({ ...place, rank: labelRank(place.page, place.hit), order: order(place) }))
    .sort((a, b) => b.rank - a.rank || a.order - b.order);
}

/** What stands at a field's labels, the likeliest label first. */
function* atLabels(spec: FieldSpec, pages: readonly PlacedPage[]): Generator<Candidate> {
  const found = labelPlaces(spec, pages);
  for (const placement of spec.placement ?? ['right', 'below']) {
    const valuesAt = placement === 'right' ? valuesRightOf : valuesBelow;
    for (const { page, hit } of found) {
      const candidates = valuesAt(page, hit, spec.lines ?? 1)
        .map((pieces) => candidateOf(spec, page, pieces))
        .filter((candidate) => candidate !== undefined);
      // How far a value reaches is for its own form to say: with the row below it may be no number any more.
      const best = candidates.find(({ valid }) => valid) ?? candidates[0];
      if (best !== undefined) yield best;
    }
  }
}

/** What a field's patterns find: line by line with the `m` flag, else in the running text. */
function* inText(spec: FieldSpec, pages: readonly PlacedPage[], text: RunningText): Generator<Candidate> {
  for (const pattern of spec.patterns ?? []) {
    const flags = [...new Set([...pattern.flags, 'd', 'g'])].join('');
    const spans = pattern.multiline ? lineSpans(text) : [[0, text.text.length] as const];
    for (const [start, end] of spans)
      for (const match of text.text.slice(start, end).matchAll(new RegExp(pattern.source, flags))) {
        const group = match.indices?.groups?.value;
        const origin = group === undefined ? undefined : text.origins[start + group[0]];
        const page = origin === undefined ? undefined : pages[origin.page];
        if (group === undefined || page === undefined) continue;
        const candidate = candidateOf(spec, page, piecesOfSpan(pages, text, [start + group[0], start + group[1]]));
        if (candidate !== undefined) yield candidate;
      }
  }
}

/**
 * One field's value on a document's pages, or nothing. The likeliest place decides, even where its value is not
 * valid: looking on for a valid one would find another person's number and hide the fault.
 */
export function findField(spec: FieldSpec, pages: readonly PlacedPage[], text: RunningText): Candidate | undefined {
  for (const candidate of atLabels(spec, pages)) return candidate;
  for (const candidate of inText(spec, pages, text)) return candidate;
  return undefined;
}

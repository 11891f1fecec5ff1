import type { PageReading, Quad } from '@yushen/contract';
import { type DocumentDefinition, signingPhrases } from '@yushen/documents';
import { findWords, type WordHit } from '../layout/find-words';
import { joinFragments } from '../layout/join-fragments';
import { joinStacks } from '../layout/join-stacks';
import { findLabelLikes, inLabelColumn } from '../layout/label-likes';
import type { Layout } from '../layout/upright';
import { withoutWatermarks } from '../layout/without-watermarks';

/** A page, or the part of one, that holds one document. */
export interface PageRegion {
  readonly material: number;
  readonly page: number;
  /** Page size, pixels. */
  readonly width: number;
  readonly height: number;
  readonly region: Quad;
  readonly reading: PageReading;
  readonly layout: Layout;
}

/** A region with the labels of its document's definition found on it. */
export interface PlacedPage extends PageRegion {
  readonly hits: readonly WordHit[];
  /** Phrases that look like labels and are none of the definition's words. */
  readonly likes: readonly WordHit[];
}

/** All words that a definition knows to stand on the paper around its values. */
export function vocabularyOf(definition: DocumentDefinition): readonly string[] {
  const fields = Object.values(definition.fields);
  return [
    ...fields.flatMap(({ labels }) => labels ?? []),
    ...fields
      .flatMap(({ sections }) => sections ?? [])
      .flatMap(({ after, until, labels }) => [...after, ...until, ...labels]),
    ...fields.flatMap(({ table }) =>
      table === undefined
        ? []
        : [...(table.after ?? []), ...table.until, ...Object.values(table.columns).flatMap(({ headings }) => headings)],
    ),
    ...definition.signatures.flatMap(({ parties, headings = [] }) => [...signingPhrases(parties), ...headings]),
    ...definition.titles,
    ...definition.stops,
  ];
}

export function placeDefinition(region: PageRegion, vocabulary: readonly string[]): PlacedPage {
  const print = withoutWatermarks(region.layout);
  const layout = joinStacks(joinFragments(print, vocabulary), vocabulary);
  const known = findWords(layout, vocabulary);
  const likes = findLabelLikes(layout, known);
  const hits = [...known, ...inLabelColumn(layout, known, likes)].sort((a, b) => a.line - b.line || a.start - b.start);
  return { ...region, layout, hits, likes };
}

/** A document's parts, with the labels of its definition found on them. */
export function placeDocument(
  regions: readonly PageRegion[],
  definition: DocumentDefinition | undefined,
): readonly PlacedPage[] {
  const vocabulary = definition === undefined ? [] : vocabularyOf(definition);
  return regions.map((region) => placeDefinition(region, vocabulary));
}

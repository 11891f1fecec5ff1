import type { PageReading, Quad } from '@yushen/contract';
import { type DocumentDefinition, fieldLabels, signingPhrases } from '@yushen/documents';
import { findWords, type WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { joinFragments } from '../layout/join-fragments';
import { joinStacks, joinUprights } from '../layout/join-stacks';
import { findLabelLikes, inLabelColumn } from '../layout/label-likes';
import { noteLines } from '../layout/note-lines';
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

/** All words that a definition knows to stand on the document around its values. */
export function vocabularyOf(definition: DocumentDefinition): readonly string[] {
  const fields = Object.values(definition.fields);
  return [
    ...fields.flatMap(({ labels }) => labels ?? []),
    ...fields
      .flatMap(({ sections }) => sections ?? [])
      .flatMap(({ after, until, labels }) => [...after, ...until, ...labels]),
    ...fields.flatMap(({ office }) =>
      office === undefined ? [] : [...office.headings, ...office.values, ...(office.beside ?? [])],
    ),
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

/** Letters before a label on its line: a number, a box. */
const HEAD = 4;

/** A letter that is no numeral: a sentence has begun before the words (兹授权我单位 is no 授权单位). */
const WORD = /[^\P{Script=Han}一二三四五六七八九十第]/u;

/** Whether words read with a slip stand as a label does, at the head of a line or before a colon: 不动产权第 in a number is no 不动产权证. */
function isLabelShaped({ lines }: Layout, { line, start, end }: WordHit): boolean {
  const text = lines[line]?.folded.text ?? '';
  const head = text.slice(0, start);
  return (start <= HEAD && !WORD.test(head)) || /^(?:[(（][^()（）]{1,20}[)）])?[:：]/u.test(text.slice(end));
}

const HAN = /^\p{Script=Han}$/u;

/** Whether words stand in the middle of others, on a line that begins with no label: 民族 in 黔韵民族工艺品有限公司. */
function isWithinName({ lines }: Layout, hit: WordHit, hits: readonly WordHit[]): boolean {
  const { text } = lines[hit.line]?.folded ?? { text: '' };
  const goesOn = HAN.test(text[hit.end] ?? '') || /^[(（][^()（）]*[)）](?![:：])/u.test(text.slice(hit.end));
  if (hit.start <= 1 || !HAN.test(text[hit.start - 1] ?? '') || !goesOn) return false;
  // 上述房屋的成交价为…: a sentence that says what it is.
  if (/^(?:为|是|计|共计|合计|人民币)/u.test(text.slice(hit.end))) return false;
  return !hits.some((other) => other !== hit && other.line === hit.line && other.start < hit.start);
}

/** Whether words are one of the choices that a form prints in brackets behind a blank: 玉林街道（乡/民族乡/镇）. */
function isChoice({ lines }: Layout, { line, start, end }: WordHit): boolean {
  const text = lines[line]?.folded.text ?? '';
  const before = /[(（]([^()（）]*)$/u.exec(text.slice(0, start))?.[1];
  const behind = /^([^()（）]*)[)）]/u.exec(text.slice(end))?.[1];
  // The bracket goes on in the next line: …乡（民族 / 乡/镇/街道）.
  if (behind === undefined) return end === text.length && /[乡镇村县区市省][(（]$/u.test(text.slice(0, start));
  return before !== undefined && /[/／]/u.test(before + behind);
}

/** Of which fields each of a definition's labels is one. */
function fieldsByLabel(definition: DocumentDefinition | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const [name, spec] of Object.entries(definition?.fields ?? {}))
    for (const label of fieldLabels(spec)) {
      const words = foldWords(label);
      known.set(words, (known.get(words) ?? new Set()).add(name));
    }
  return known;
}

/**
 * Without labels that were read with a slip where another field's label would have been read so too: 参保地区 is neither 原参保地区 nor
 * 现参保地区.
 */
function withoutAmbiguous(hits: readonly WordHit[], fields: ReadonlyMap<string, ReadonlySet<string>>): WordHit[] {
  const fieldsOf = ({ words }: WordHit): readonly string[] => [...(fields.get(foldWords(words)) ?? [])];
  const isRival = (one: WordHit, other: WordHit): boolean => {
    const [own, others] = [fieldsOf(one), fieldsOf(other)];
    return own.length > 0 && others.length > 0 && !own.some((name) => others.includes(name));
  };
  const overlap = (one: WordHit, other: WordHit): boolean =>
    one.line === other.line && one.start < other.end && other.start < one.end;
  return hits.filter(
    (hit) => hit.edits === 0 || !hits.some((other) => other.edits > 0 && overlap(hit, other) && isRival(hit, other)),
  );
}

export function placeDefinition(
  region: PageRegion,
  vocabulary: readonly string[],
  definition?: DocumentDefinition,
): PlacedPage {
  const print = withoutWatermarks(region.layout);
  const layout = joinStacks(joinFragments(joinUprights(print, vocabulary), vocabulary), vocabulary);
  const notes = noteLines(layout);
  const words = findWords(layout, vocabulary).filter(({ line }) => !notes.has(line));
  const found = words.filter(
    (hit) =>
      !isChoice(layout, hit) && (hit.edits === 0 ? !isWithinName(layout, hit, words) : isLabelShaped(layout, hit)),
  );
  const known = withoutAmbiguous(found, fieldsByLabel(definition));
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
  return regions.map((region) => placeDefinition(region, vocabulary, definition));
}

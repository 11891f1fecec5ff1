import { type Match, mayStandInLines, search } from './forgiving-search';
import type { Layout } from './upright';

/** Where some printed words stand: line `line` of the layout, folded characters `start` up to `end`. */
export interface WordHit extends Match {
  readonly words: string;
  readonly line: number;
}

const contains = (outer: WordHit, inner: WordHit): boolean =>
  outer.line === inner.line &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  (outer.end - outer.start > inner.end - inner.start || (outer.edits < inner.edits && outer.words !== inner.words));

/** A label with another word for one of its own in brackets: 项目（工程）名称 is 项目名称 and 工程名称. */
const BRACKETED =
  /^(?<first>\p{Script=Han}{1,4})[(（](?<other>\p{Script=Han}{1,4})[)）](?<rest>\p{Script=Han}{1,4})(?=[:：]|$)/u;

function bracketed(text: string, vocabulary: readonly string[]): readonly (Match & { readonly words: string })[] {
  const { first = '', other = '', rest = '' } = BRACKETED.exec(text)?.groups ?? {};
  const words = [`${first}${rest}`, `${other}${rest}`, `${first}${other}${rest}`].find(
    (one) => first !== '' && vocabulary.includes(one),
  );
  return words === undefined ? [] : [{ words, start: 0, end: first.length + other.length + rest.length + 2, edits: 0 }];
}

/**
 * Every place where one of `vocabulary` stands on the page. A hit inside a longer hit is dropped, so that
 * 身份证号码 is not found inside 代理人身份证号码 when both are in the vocabulary.
 */
export function findWords(layout: Layout, vocabulary: readonly string[]): readonly WordHit[] {
  const joined = layout.lines.map(({ folded }) => folded.text).join('\n');
  const unique = [...new Set(vocabulary)].filter((words) => mayStandInLines(joined, words));
  return layout.lines.flatMap((placed, line) => {
    const found = unique.flatMap((words) =>
      search(placed.folded.text, words).map((match) => ({ ...match, words, line })),
    );
    const hits = [...found, ...bracketed(placed.folded.text, vocabulary).map((match) => ({ ...match, line }))];
    return hits
      .filter((hit) => !hits.some((other) => other !== hit && contains(other, hit)))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

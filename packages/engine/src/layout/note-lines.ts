import type { Layout } from './upright';

/** What heads the notes on how a form is filled in, alone or before the first of them: 填表说明：1.…. */
const HEAD =
  /^(?:[\p{Script=Han}()]{0,30})?(?:填[写表报制]|申报|使用|办理)(?:说明|提示|须知|要求|指南|注意事项)(?:$|[:：]|[(])|^(?:说明|注|提示|注意事项)[:：](?=1|①|一|\(1)/u;

/** The next note begins with its number, or goes on in a row as long as the longest, or is a sentence. */
const NUMBER = /^(?:\d{1,2}[.、,)]|[(]?[一二三四五六七八九十\d]{1,2}[)、]|[①-⑳])/u;
const SENTENCE = /[。；;]|.{24,}/u;
/** Rows of notes stand this near to each other, heights of a row. */
const NEAR = 2.4;

/** The lines of a page that say how its form is filled in: words in them are nobody's labels, and figures no values. */
export function noteLines({ lines }: Layout): ReadonlySet<number> {
  const notes = new Set<number>();
  const order = lines.map((line, index) => ({ line, index })).sort((a, b) => a.line.middleLeft - b.line.middleLeft);
  let last: (typeof order)[number]['line'] | undefined;
  for (const { line, index } of order) {
    const { text } = line.folded;
    const goesOn =
      last !== undefined &&
      line.middleLeft - last.middleLeft < NEAR * Math.max(line.height, last.height) &&
      (NUMBER.test(text) || SENTENCE.test(text));
    if (!HEAD.test(text) && !goesOn) {
      if (last !== undefined && line.middleLeft - last.middleLeft > 0.5 * line.height && notes.size > 1)
        last = undefined;
      continue;
    }
    notes.add(index);
    last = line;
  }
  return notes;
}

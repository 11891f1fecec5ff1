import type { DocumentDefinition } from '@yushen/documents';
import { stands } from './forgiving-search';
import type { Layout } from './upright';

/** A sheet's title stands among its first lines, below a head, a number, the document's own title … */
const HEAD_LINES = 6;
/** … and is nearly all that its line says: so many letters more at most. A clause that names an annex is none. */
const BESIDE = 8;

/** The title of a sheet that says how a form is filled in. */
const NOTES = /^《?[\p{Script=Han}()（）、]{0,30}》?(?:填写|填表|填报|填制)(?:说明|须知|要求|指南|注意事项)$/u;
/** It is the sheet's first or second line. */
const NOTES_LINES = 2;
/** Notes are sentences: most of their lines end in one, or are as long as its rows. */
const SENTENCE = /[。；;]|.{20,}/u;

/** Whether a sheet says how a form is filled in, and nothing else: it goes with a form, and is none. */
export function isNotes({ lines }: Layout): boolean {
  const [...rows] = [...lines].sort((a, b) => a.middleLeft - b.middleLeft);
  const at = rows.slice(0, NOTES_LINES).findIndex(({ folded: { text } }) => NOTES.test(text));
  const rest = rows.slice(at + 1);
  return at >= 0 && 2 * rest.filter(({ folded: { text } }) => SENTENCE.test(text)).length >= rest.length;
}

/** Whether a sheet bears the title of one that goes with such a document. */
export const isAnnex = ({ annexes = [] }: DocumentDefinition, layout: Layout): boolean => {
  const { lines } = layout;
  if (isNotes(layout)) return true;
  const head = [...lines].sort((a, b) => a.middleLeft - b.middleLeft).slice(0, HEAD_LINES);
  return annexes.some((title) =>
    head.some(({ folded: { text } }) => text.length <= title.length + BESIDE && stands(text, title)),
  );
};

import type { DocumentDefinition } from '@yushen/documents';
import { stands } from '../layout/forgiving-search';
import type { Layout } from '../layout/upright';

/** A sheet's title stands among its first lines, below a head, a number, the document's own title … */
const HEAD_LINES = 6;
/** … and is nearly all that its line says: so many letters more at most. A clause that names an annex is none. */
const BESIDE = 8;

/** Whether a sheet bears the title of one that goes with such a paper. */
export const isAnnex = ({ annexes = [] }: DocumentDefinition, { lines }: Layout): boolean => {
  const head = [...lines].sort((a, b) => a.middleLeft - b.middleLeft).slice(0, HEAD_LINES);
  return annexes.some((title) =>
    head.some(({ folded: { text } }) => text.length <= title.length + BESIDE && stands(text, title)),
  );
};

import type { DocumentDefinition } from '@yushen/documents';
import { stands } from '../layout/forgiving-search';
import type { Layout } from '../layout/upright';

/** Whether a sheet bears the title of one that goes with such a paper. */
export const isAnnex = ({ annexes = [] }: DocumentDefinition, { lines }: Layout): boolean =>
  annexes.some((title) => lines.some(({ folded }) => stands(folded.text, title)));

import type { IssueCode } from '../issue';
import type { IssueDetails } from '../issue-params';

/** One sentence per issue code, complete by the compiler. */
export type Wording = { readonly [Code in IssueCode]: (detail: IssueDetails[Code]) => string };

/** A number with thousands separated, for limits. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

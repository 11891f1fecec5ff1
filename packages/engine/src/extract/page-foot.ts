import { inOneRow } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import type { SigningLabel } from './signing-labels';

/** A page's number, alone on its line. */
const PAGE_NUMBER = /^[-—–·]*(?:第?\d{1,3}页?[,，、/／]?\(?(?:共?\d{1,3}页?)?\)?)[-—–·]*$/u;
/** The foot stands apart from the page's text by so many heights of its line. */
const APART = 3;

/**
 * Whether a label stands at the foot of a page that others follow: each page of a contract is initialled there, if at all. The contract is
 * signed where it ends.
 */
export function isAtFoot({ page, line }: SigningLabel, pages: readonly PlacedPage[]): boolean {
  const { lines } = page.layout;
  const own = lines[line];
  if (own === undefined || pages.indexOf(page) === pages.length - 1) return false;
  const inRow = (other: (typeof lines)[number]): boolean => other === own || inOneRow(own, other);
  const isNumber = (other: (typeof lines)[number]): boolean => PAGE_NUMBER.test(other.folded.text);
  const below = lines.filter((other) => !inRow(other) && other.middleLeft > own.middleLeft);
  const above = lines.filter((other) => !inRow(other) && other.middleLeft < own.middleLeft);
  const isNumbered = lines.some((other) => isNumber(other) && (inRow(other) || below.includes(other)));
  const gap = own.middleLeft - Math.max(...above.map(({ middleLeft }) => middleLeft));
  return isNumbered && below.every(isNumber) && gap >= APART * own.height;
}

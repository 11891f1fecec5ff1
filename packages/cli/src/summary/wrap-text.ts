import { displayWidth } from './display-width';

// A word with the spaces behind it, or one ideograph with the punctuation that must not begin a line.
const PIECES = /[^\s\p{Script=Han}，。；：！？、）》」』]+\s*|[^\s][，。；：！？、）》」』]*\s*|\s+/gu;

/** Breaks a text into lines of at most `columns`: between words, and between any two ideographs. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(PIECES) ?? []) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

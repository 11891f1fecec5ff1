/** Are two values one, but for width, blanks, the order of names and how a number is written? */
export function sameValue(a, b) {
  return plain(a) === plain(b);
}

function plain(value) {
  let text = String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .replace(/[〔［[]/g, '(')
    .replace(/[〕］\]]/g, ')')
    .replace(/[•·‧・]/g, '·');
  if (/^(长期|永久|long-term|9999-12-31)$/.test(text)) return 'long-term';
  if (/^-?[\d,]*\.\d+$/.test(text) && text.length < 15) text = Number(text.replaceAll(',', '')).toFixed(2);
  return text.split('、').sort().join('、');
}

/** Is a value read from the right place, be it with a slip? Long values may differ by one letter. */
export function samePlace(read, truth) {
  if (sameValue(read, truth)) return true;
  const [a, b] = [plain(read), plain(truth)];
  if (b.length < 8 || Math.abs(a.length - b.length) > 1) return false;
  const start = [...a].findIndex((letter, index) => letter !== b[index]);
  if (start < 0) return true;
  return [
    [1, 1],
    [1, 0],
    [0, 1],
  ].some(([left, right]) => a.slice(start + left) === b.slice(start + right));
}

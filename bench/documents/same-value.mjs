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

/** Operators of GB/T 33190-2016, 9.1, with the numbers that each takes, and their letters in SVG. */
const OPERATORS: Readonly<Record<string, readonly [svg: string, numbers: number]>> = {
  S: ['M', 2],
  M: ['M', 2],
  L: ['L', 2],
  Q: ['Q', 4],
  B: ['C', 6],
  A: ['A', 7],
  C: ['Z', 0],
};

/** More pieces than the finest drawing has; the rest is left out. */
const MAX_PIECES = 200_000;

/** An OFD path as SVG path data; what does not parse ends it. */
export function svgPathOf(data: string): string {
  const tokens = data.trim().split(/[\s,]+/u);
  const path: string[] = [];
  let at = 0;
  while (at < tokens.length && path.length < MAX_PIECES) {
    const operator = OPERATORS[tokens[at] ?? ''];
    if (operator === undefined) break;
    const [svg, count] = operator;
    const numbers = tokens.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.length < count || numbers.some((number) => !Number.isFinite(number))) break;
    // A drawing must begin with a move.
    if (path.length === 0 && svg !== 'M') break;
    path.push(svg + numbers.join(' '));
    at += count + 1;
  }
  return path.length > 1 ? path.join('') : '';
}

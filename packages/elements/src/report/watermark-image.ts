/** Height of the letters as a share of the page's long side. */
const LETTERS = 1 / 55;
const LEAN_DEGREES = -24;
/** Width of a letter as a share of its height: of Chinese, and of the rest. */
const [WIDE, NARROW] = [1, 0.58];
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? WIDE : NARROW), 0);

/** A tile with slanting words, dark letters with a light edge, as a CSS image: repeated, it covers a page and hides no letter. */
export function watermarkImage(text: string, longSide: number): string {
  const height = longSide * LETTERS;
  const width = widthOf(text) * height;
  const lean = Math.abs(Math.sin((LEAN_DEGREES * Math.PI) / 180));
  const [tileWidth, tileHeight] = [Math.round(width + height * 8), Math.round(width * lean + height * 9)];
  const words = text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${tileWidth}" height="${tileHeight}"><text x="${tileWidth / 2}" y="${tileHeight / 2}" text-anchor="middle" font-family="system-ui, sans-serif" font-size="${height}" fill="#345" fill-opacity=".16" stroke="#fff" stroke-opacity=".2" stroke-width="${height / 20}" paint-order="stroke" transform="rotate(${LEAN_DEGREES} ${tileWidth / 2} ${tileHeight / 2})">${words}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

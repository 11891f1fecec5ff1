/** One page of a PDF made by hand. Sizes in points. */
export interface PdfPageRecipe {
  /** Operators of the content stream. */
  readonly content: string;
  /** Body of `/Resources`, such as `/Font << /F1 9 0 R >>`. */
  readonly resources?: string;
  /** More entries of the page's dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
}

const WIDTH = 300;
const HEIGHT = 200;

/**
 * A whole PDF with a cross-reference table. Pages of 300 x 200 points; `F1` is Helvetica. `objects` are further bodies; the
 * first of them is object `FIRST_EXTRA`; `catalog` holds more entries of the catalog.
 */
export function buildPdf(pages: readonly PdfPageRecipe[], objects: readonly string[] = [], catalog = ''): Buffer {
  const firstPage = FIRST_EXTRA + objects.length;
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...objects,
    ...pages.flatMap(({ content, resources = '/Font << /F1 3 0 R >>', entries = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << ${resources} >> ${entries} >>`,
      streamObject(content),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, body] of bodies.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export const FIRST_EXTRA = 4;

export const streamObject = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** A grey picture of 8 x 8 pixels, alternately bright and white, as an image object. */
export const pictureObject = (): string =>
  streamObject(
    `${Array.from({ length: 64 }, (_, index) => ((index + (index >> 3)) % 2 === 0 ? 'c0' : 'ff')).join('')}>`,
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
  );

export const textAt = (x: number, y: number, size: number, text: string, font = 'F1'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

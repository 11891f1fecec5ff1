import type { Line } from '@yushen/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from './file-loader';
import { buildOfd, ofdText } from './testdata/build-ofd';
import { buildPdf, FIRST_EXTRA, streamObject, textAt } from './testdata/build-pdf';

const loader = createFileLoader();
afterAll(() => loader.close());

const linesOf = async (bytes: Uint8Array): Promise<readonly Line[]> => {
  const file = await loader.open({ name: 'lease', bytes });
  const lines = file.pages[0]?.textLayer ?? [];
  await file.close();
  return lines;
};

/** Is a part of the text taken for something that a person sees for sure? */
const isBelieved = (lines: readonly Line[], part: string): boolean =>
  lines.some(({ text, characters }) => {
    const at = text.indexOf(part);
    return at >= 0 && characters!.slice(at, at + part.length).every(({ confidence }) => confidence === 1);
  });

/** `Until 20270217 as agreed`, of which one part is hidden in one way: the label, the whole value, or one digit of it. */
const PARTS = { label: 'Until', value: '20270217', digit: '7' } as const;
const WORDS = ['Until', ' 202', '7', '0217', ' as agreed'] as const;
const HIDES: Readonly<Record<keyof typeof PARTS, readonly string[]>> = {
  label: ['Until'],
  value: [' 202', '7', '0217'],
  digit: ['7'],
};
/** More print, so that one hidden word is no twentieth of the page. */
const BESIDE = Array.from({ length: 8 }, (_, row) => `the parties agree on the following ${row}`);

const [SIZE, LEFT, BASE] = [14, 20, 160] as const;
/** Advances of Helvetica, thousandths of an em. */
const ADVANCES: Readonly<Record<string, number>> = {
  ' ': 278,
  U: 722,
  n: 556,
  t: 278,
  i: 222,
  l: 222,
  a: 556,
  s: 500,
  g: 556,
  r: 333,
  e: 556,
  d: 556,
};
const widthOf = (word: string): number =>
  (Array.from(word).reduce((sum, letter) => sum + (ADVANCES[letter] ?? 556), 0) * SIZE) / 1000;

interface Place {
  readonly word: string;
  readonly left: number;
  readonly right: number;
}

type Hide = (place: Place, text: string) => string;

const box = ({ left, right }: Place): string => `${left} ${BASE - 4} ${right - left} ${SIZE + 2} re`;

const PDF_WAYS: Readonly<Record<string, Hide>> = {
  'white on white': (_, text) => `q 1 g\n${text}Q\n`,
  'nearly white': (_, text) => `q .98 g\n${text}Q\n`,
  'nearly white over a dark rule': (place, text) =>
    `q .965 g\n${text}Q\nq 0 g ${place.left} ${BASE - 3} ${place.right - place.left} .6 re f Q\n`,
  'as pale as the band that it stands on': (place, text) => `q 1 .98 .88 rg ${box(place)} f 1 .99 .92 rg\n${text}Q\n`,
  'as dark as the band that it stands on': (place, text) => `q .3 g ${box(place)} f .32 g\n${text}Q\n`,
  'nearly transparent': (_, text) => `q /GS gs\n${text}Q\n`,
  'invisible by its mode': (_, text) => text.replace('BT', 'BT 3 Tr'),
  'for clipping alone': (_, text) => `q ${text.replace('BT', 'BT 7 Tr')}Q\n`,
  'clipped away': (_, text) => `q 0 0 1 1 re W n\n${text}Q\n`,
  'in a layer that is off': (_, text) => `/OC /Off BDC\n${text}EMC\n`,
  'under a white box': (place, text) => `${text}q 1 g ${box(place)} f Q\n`,
  'under a picture': (place, text) =>
    `${text}q ${place.right - place.left} 0 0 ${SIZE + 2} ${place.left} ${BASE - 4} cm /Im Do Q\n`,
};

const pdfWith = (hide: Hide, hidden: readonly string[], entries = '') => {
  let x = LEFT as number;
  const content = WORDS.map((word) => {
    const place = { word, left: x, right: x + widthOf(word) };
    x = place.right;
    const text = textAt(place.left, BASE, SIZE, word);
    return hidden.includes(word) ? hide(place, text) : text;
  }).join('');
  const beside = BESIDE.map((words, row) => textAt(LEFT, 130 - row * 15, 10, words)).join('');
  const white = streamObject(
    'ff>',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
  );
  const resources = `/Font << /F1 3 0 R >> /ExtGState << /GS << /ca .03 >> >> /Properties << /Off ${FIRST_EXTRA} 0 R >> /XObject << /Im ${FIRST_EXTRA + 1} 0 R >>`;
  return buildPdf(
    [{ content: content + beside, resources, entries }],
    ['<< /Type /OCG /Name (Off) >>', white],
    `/OCProperties << /OCGs [${FIRST_EXTRA} 0 R] /D << /OFF [${FIRST_EXTRA} 0 R] >> >>`,
  );
};

const hiddenParts = Object.keys(PARTS) as (keyof typeof PARTS)[];

describe('a PDF', () => {
  test('that hides nothing is believed', async () => {
    const lines = await linesOf(pdfWith((_, text) => text, []));
    for (const part of Object.values(PARTS)) expect(isBelieved(lines, part)).toBe(true);
  });

  for (const [way, hide] of Object.entries(PDF_WAYS))
    test.each(hiddenParts)(`whose %s is ${way} is not believed there`, async (part) => {
      const lines = await linesOf(pdfWith(hide, HIDES[part]));
      expect(isBelieved(lines, part === 'label' ? PARTS.label : PARTS.value)).toBe(false);
    });

  test.each([
    ['/StrikeOut', ''],
    ['/Redact', ''],
    ['/Line', '/L [58 165 118 165]'],
    ['/Ink', '/InkList [[58 164 80 166 118 165]]'],
  ])('whose value a %s annotation takes back is not believed there', async (kind, more) => {
    const annotation = `/Annots [<< /Type /Annot /Subtype ${kind} /Rect [56 157 120 172] /QuadPoints [56 172 120 172 56 157 120 157] /C [1 0 0] ${more} >>]`;
    expect(isBelieved(await linesOf(pdfWith((_, text) => text, [], annotation)), PARTS.value)).toBe(false);
  });

  test('whose value a stroke crosses is not believed there, whatever draws it', async () => {
    const crossed = (stroke: string) =>
      linesOf(pdfWith(({ word }, text) => (word === '0217' ? `${text}${stroke}` : text), HIDES.value));
    expect(isBelieved(await crossed('q 1 w 56 165 m 118 165 l S Q\n'), PARTS.value)).toBe(false);
    expect(isBelieved(await crossed('q 56 164 62 1 re f Q\n'), PARTS.value)).toBe(false);
    expect(isBelieved(await crossed('q 1 w 56 157.5 m 118 157.5 l S Q\n'), PARTS.value), 'underlined').toBe(true);
  });
});

const OFD_WAYS: Readonly<Record<string, (text: (attributes?: string, inside?: string) => string) => string>> = {
  'white on white': (text) => text('', '<ofd:FillColor Value="255 255 255"/>'),
  'nearly white': (text) => text('', '<ofd:FillColor Value="250 250 250"/>'),
  'nearly transparent': (text) => text('Alpha="6"'),
  'of a transparent colour': (text) => text('', '<ofd:FillColor Value="0 0 0" Alpha="6"/>'),
  unfilled: (text) => text('Fill="false"'),
  invisible: (text) => text('Visible="false"'),
  'clipped away': (text) =>
    text(
      '',
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 1 1"><ofd:AbbreviatedData>M 0 0 L 0.1 0 L 0.1 0.1 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>',
    ),
  'under a white path': (text) =>
    `${text()}<ofd:PathObject ID="8" Boundary="0 8 105 8" Stroke="false" Fill="true"><ofd:FillColor Value="255 255 255"/><ofd:AbbreviatedData>M 0 0 L 105 0 L 105 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>`,
};

describe('an OFD', () => {
  const page = (hidden: string) =>
    buildOfd({
      pages: [
        {
          objects:
            ofdText('租赁期限至', 5, 2) +
            hidden +
            Array.from({ length: 7 }, (_, row) => ofdText('甲乙双方协商一致订立本合同', 5, 18 + row * 7)).join(''),
        },
      ],
    });
  const value = (attributes = '', inside = '') => ofdText('20270217', 5, 9, attributes, 'DeltaX="2.2"', inside);

  test('that hides nothing is believed', async () => {
    expect(isBelieved(await linesOf(page(value())), '20270217')).toBe(true);
  });

  test.each(Object.entries(OFD_WAYS))('whose value is %s is not believed there', async (_way, hide) => {
    const lines = await linesOf(page(hide(value)));
    // Where much of a page is hidden, its whole layer is given up, and the page is read as a picture.
    expect(lines.length === 0 || isBelieved(lines, '租赁期限至')).toBe(true);
    expect(isBelieved(lines, '20270217')).toBe(false);
  });
});

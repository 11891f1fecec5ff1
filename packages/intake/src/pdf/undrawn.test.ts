import { afterAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { CHANNELS } from '../page-image';
import { buildPdf, textAt } from '../testdata/build-pdf';
import { hasInk } from './render-page';

const loader = createFileLoader();
afterAll(() => loader.close());

const opened = async (annotation: string) => {
  const content = `${textAt(40, 100, 12, 'Valid until 20290228')}0 g 40 20 60 20 re f\n`;
  const file = await loader.open({
    name: 'paper.pdf',
    bytes: buildPdf([
      { content, entries: `/Annots [<< /Type /Annot ${annotation.includes('/F ') ? '' : '/F 4'} ${annotation} >>]` },
    ]),
  });
  const [page] = file.pages;
  const image = await page!.image();
  await file.close();
  return { page: page!, image };
};

/** Over the black mark at the foot of the page. */
const OVER = '/Rect [30 10 110 50]';
const MARK = { left: 90, top: 320, right: 190, bottom: 358 };

test.each([
  ['Square', `/Subtype /Square ${OVER} /IC [1 1 1] /C [1 1 1]`],
  ['Circle', '/Subtype /Circle /Rect [0 -40 140 100] /IC [1 1 1] /C [1 1 1]'],
])('a white %s of which the file holds no drawing is drawn, as viewers do', async (_kind, annotation) => {
  const { page, image } = await opened(annotation);
  expect(hasInk(image, { ...MARK, left: MARK.left + 10, right: MARK.right - 10 })).toBe(false);
  expect(page.undrawn).toBeUndefined();
});

test('a black Highlight is drawn over what it lies on', async () => {
  const { image } = await opened(
    '/Subtype /Highlight /Rect [105 96 180 112] /QuadPoints [105 112 180 112 105 96 180 96] /C [0 0 0]',
  );
  const at = (y: number, x: number) => image.data[CHANNELS * (y * image.width + x)];
  expect([at(190, 220), at(190, 300), at(200, 340)]).toEqual([0, 0, 0]);
});

test.each([
  ['FreeText', '/Subtype /FreeText /Rect [40 60 200 80] /DA (/Helv 12 Tf) /Contents (void)'],
  ['Stamp', '/Subtype /Stamp /Rect [40 60 200 80] /Name /Expired'],
  ['Line', '/Subtype /Line /Rect [40 60 200 80] /L [40 60 200 80] /C [1 0 0]'],
  ['Polygon', '/Subtype /Polygon /Rect [40 60 200 80] /Vertices [40 60 200 60 200 80] /IC [1 1 1]'],
])('a %s that viewers draw and we cannot is told, with its place', async (_kind, annotation) => {
  const { page } = await opened(annotation);
  expect(page.undrawn).toEqual([
    [
      [80, 240],
      [400, 240],
      [400, 280],
      [80, 280],
    ],
  ]);
});

test.each([
  ['a link', '/Subtype /Link /Rect [40 60 200 80]'],
  ['a note', '/Subtype /Popup /Rect [40 60 200 80]'],
  ['a field to fill in', '/Subtype /Widget /FT /Tx /T (a) /Rect [40 60 200 80]'],
  ['what nobody sees', '/Subtype /FreeText /F 2 /Rect [40 60 200 80] /Contents (void)'],
])('%s is nothing that is missing on the page', async (_what, annotation) => {
  const { page, image } = await opened(annotation);
  expect(page.undrawn).toBeUndefined();
  expect(hasInk(image, { left: 80, top: 242, right: 400, bottom: 278 })).toBe(false);
});

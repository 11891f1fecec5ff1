import type { FileOpener, SourceFile } from '../../parts';
import { type Conformance, must, mustReject, over } from './conformance';

const empty: SourceFile = { name: 'empty.jpg', bytes: new Uint8Array() };
const noise: SourceFile = { name: 'noise.bin', bytes: Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251) };

/** What every opener of contract `opener/1` must do. With files of your own, that it opens them, too. */
export function openerConformance(
  open: () => FileOpener | Promise<FileOpener>,
  files: readonly SourceFile[] = [],
): readonly Conformance[] {
  const test = over(open, (opener) => opener.close());
  return [
    test('states its contract', (opener) => must(opener.contract === 'opener/1', 'contract is "opener/1"')),
    ...[empty, noise].map((file) =>
      test(`tells that ${file.name} is no document, without throwing`, async (opener) => {
        const opened = await opener.open(file);
        must(opened.pages.length === 0 && opened.faults.length > 0, 'it has no page and a fault');
        await opened.close();
      }),
    ),
    test('ends when its signal has fired', (opener) =>
      mustReject(() => opener.open(noise, { signal: AbortSignal.abort() }), 'aborted')),
    ...files.map((file) =>
      test(`opens ${file.name}: pages in order, each with its picture, again and again`, async (opener) => {
        const opened = await opener.open(file);
        must(opened.pages.length > 0 && opened.faults.length === 0, 'it has pages and no fault');
        for (const [index, page] of opened.pages.entries()) {
          must(page.page === index, 'pages count from 0');
          for (const image of [await page.image(), await page.image()]) {
            must(image.width === page.width && image.height === page.height, 'a picture is as large as its page says');
            must(image.data.length === image.width * image.height * 3, 'a picture is RGB, three bytes a pixel');
          }
        }
        await opened.close();
      }),
    ),
  ];
}

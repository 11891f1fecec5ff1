import type { FileLoader, SourceFile } from '../../parts';
import { type Conformance, must, mustReject, over } from './conformance';

const empty: SourceFile = { name: 'empty.jpg', bytes: new Uint8Array() };
const noise: SourceFile = { name: 'noise.bin', bytes: Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251) };

/** What every loader of contract `loader/1` must do. With files of your own, that it opens them, too. */
export function loaderConformance(
  open: () => FileLoader | Promise<FileLoader>,
  files: readonly SourceFile[] = [],
): readonly Conformance[] {
  const test = over(open, (loader) => loader.close());
  return [
    test('states its contract', (loader) => must(loader.contract === 'loader/1', 'contract is "loader/1"')),
    ...[empty, noise].map((file) =>
      test(`tells that ${file.name} is no document, without throwing`, async (loader) => {
        const opened = await loader.open(file);
        must(opened.pages.length === 0 && opened.faults.length > 0, 'it has no page and a fault');
        await opened.close();
      }),
    ),
    test('ends when its signal has fired', (loader) =>
      mustReject(() => loader.open(noise, { signal: AbortSignal.abort() }), 'aborted')),
    ...files.map((file) =>
      test(`opens ${file.name}: pages in order, each with its picture, again and again`, async (loader) => {
        const opened = await loader.open(file);
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

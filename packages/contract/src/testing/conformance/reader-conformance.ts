import type { TextReader } from '../../parts';
import type { PageImage } from '../../reading';
import { type Conformance, isShare, must, mustReject, over } from './conformance';

/** A page that the reader can read, and a text that must be found on it. */
export interface ReadablePage {
  /** The page, upright or not. */
  readonly image: PageImage;
  /** Characters that one of its lines must hold, in that order. */
  readonly text: string;
}

const blank = (width: number, height: number): PageImage => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(255),
});

/** What every reader of contract `reader/1` must do. With pages of your own, that it reads what stands on them, too. */
export function readerConformance(
  open: () => TextReader | Promise<TextReader>,
  pages: readonly ReadablePage[] = [],
): readonly Conformance[] {
  const test = over(open, (reader) => reader.close());
  return [
    test('states its contract, its name and its models', (reader) => {
      must(reader.contract === 'reader/1', 'contract is "reader/1"');
      must(reader.name.length > 0, 'it has a name: reports carry it');
      for (const { name, sha256 } of reader.models)
        must(/^[0-9a-f]{64}$/.test(sha256), `the model ${name} has a SHA-256`);
    }),
    test('finds no line on an empty page', async (reader) => {
      const { regions, rotation } = await reader.locate(blank(400, 300));
      must(regions.length === 0 && rotation === 0, 'an empty page has no regions and stands upright');
    }),
    test('gives one line for each region, in order, also for one without text', async (reader) => {
      const box = (top: number) => [[20, top], [220, top], [220, top + 30], [20, top + 30]] as const; // biome-ignore format: one rectangle
      const regions = [box(200), box(40)].map((at) => ({ box: at, score: 1 }));
      const lines = await reader.recognise(blank(400, 300), regions);
      must(lines.length === regions.length, 'there are as many lines as regions');
      for (const [index, line] of lines.entries()) {
        must(
          line.box === regions[index]?.box || JSON.stringify(line.box) === JSON.stringify(regions[index]?.box),
          'a line has its region’s box',
        );
        must(line.text === '' && line.confidence === 0, 'a region without text gives an empty line of confidence 0');
      }
      must((await reader.recognise(blank(400, 300), [])).length === 0, 'no region gives no line');
    }),
    test('ends when its signal has fired', async (reader) => {
      const signal = AbortSignal.abort();
      await mustReject(() => reader.locate(blank(40, 30), { signal }), 'aborted');
    }),
    test('answers the same twice', async (reader) => {
      const page = pages[0]?.image ?? blank(40, 30);
      const read = async () => JSON.stringify(await reader.recognise(page, (await reader.locate(page)).regions));
      const first = await read();
      must(first === (await read()), 'the same page gives the same lines: a report has a digest');
    }),
    {
      name: 'refuses to work once it is closed, and may be closed twice',
      run: async () => {
        const reader = await open();
        await reader.close();
        await reader.close();
        await mustReject(() => reader.locate(blank(40, 30)), 'closed');
      },
    },
    ...pages.map(({ image, text }) =>
      test(`reads ${text}`, async (reader) => {
        const { regions } = await reader.locate(image);
        const lines = await reader.recognise(image, regions);
        must(
          lines.some((line) => line.text.includes(text)),
          `a line says ${text}`,
        );
        for (const { box, confidence } of lines) {
          must(isShare(confidence), 'a confidence is between 0 and 1');
          const inside = box.every(([x, y]) => x >= -1 && y >= -1 && x <= image.width + 1 && y <= image.height + 1);
          must(inside, 'a box lies on the page, in pixels from its upper left');
        }
      }),
    ),
  ];
}

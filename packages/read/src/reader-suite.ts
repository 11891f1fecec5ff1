import { heightOf, lengthOf, type TextReader, YushenError } from '@yushen/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from './read-page';
import { errorRate } from './testdata/error-rate';
import { linesOf, type TestPageName, testPage } from './testdata/test-page';

/** What a reader may fail at, with the reason. */
export interface SuiteLimits {
  /** Highest character error rate on clean upright print. */
  readonly uprightErrors: number;
  readonly skip?: readonly { readonly test: string; readonly reason: string }[];
}

/** What every text reader must do, whatever stands behind it. */
export function readerSuite(name: string, open: () => Promise<TextReader>, { uprightErrors, skip = [] }: SuiteLimits) {
  const check = (title: string, body: () => Promise<void>) => {
    const reason = skip.find((entry) => entry.test === title)?.reason;
    return reason === undefined ? test(title, body) : test.skip(`${title} (${reason})`, body);
  };

  describe(`the reader ${name}`, () => {
    let reader: TextReader;
    beforeAll(async () => {
      reader = await open();
    });
    afterAll(() => reader.close());

    const errorsAt = async (page: TestPageName, degrees: number) => {
      const reading = await readPage(reader, await testPage(page, degrees));
      return { ...reading, errors: errorRate(reading.lines.map(({ text }) => text).join(''), linesOf(page).join('')) };
    };

    check('names its models by hash', async () => {
      expect(reader.models.length).toBeGreaterThan(0);
      for (const model of reader.models) expect(model.sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    check('reads clean print in reading order', async () => {
      for (const page of ['paragraph', 'card'] as const)
        expect((await errorsAt(page, 0)).errors, page).toBeLessThanOrEqual(uprightErrors);
    });

    check('gives one line per region, in order, with boxes on the page', async () => {
      const image = await testPage('card');
      const { regions } = await reader.locate(image);
      const some = [...regions].reverse().slice(0, 3);
      const lines = await reader.recognise(image, some);
      expect(lines).toHaveLength(some.length);
      for (const [index, line] of lines.entries()) {
        expect(line.box).toEqual(some[index]!.box);
        expect(lengthOf(line.box)).toBeGreaterThan(heightOf(line.box));
        expect(line.confidence).toBeGreaterThan(0);
        expect(line.confidence).toBeLessThanOrEqual(1);
      }
    });

    check('gives an empty line without confidence for a region without text', async () => {
      const image = await testPage('card');
      const box = [[500, 340], [620, 340], [620, 370], [500, 370]] as const; // biome-ignore format: one rectangle
      const [line] = await reader.recognise(image, [{ box, score: 1 }]);
      expect(line).toMatchObject({ text: '', confidence: 0 });
    });

    check('finds nothing on an empty page', async () => {
      const data = new Uint8Array(400 * 300 * 3).fill(255);
      expect(await reader.locate({ width: 400, height: 300, data })).toEqual({ rotation: 0, regions: [] });
    });

    for (const rotation of [90, 180, 270] as const)
      check(`reads a page turned by ${rotation} degrees as well as upright`, async () => {
        const turned = await errorsAt('paragraph', rotation);
        expect(turned.rotation).toBe(rotation);
        expect(turned.errors).toBeLessThanOrEqual(uprightErrors);
      });

    for (const skew of [-15, -4, 7, 15])
      check(`reads a page skewed by ${skew} degrees as well as upright`, async () => {
        const skewed = await errorsAt('paragraph', skew);
        expect(skewed.rotation).toBe(0);
        expect(skewed.errors).toBeLessThanOrEqual(uprightErrors);
      });

    check('reads print under a red seal', async () => {
      const { lines } = await errorsAt('sealed', 0);
      expect(lines.map(({ text }) => text)).toContain('云川市东湖商贸有限公司');
    });

    check('stops when aborted', async () => {
      const signal = AbortSignal.abort();
      await expect(reader.locate(await testPage('card'), { signal })).rejects.toSatisfy(
        (error) => YushenError.is(error) && error.code === 'aborted',
      );
    });

    check('reads the same twice', async () => {
      expect(await errorsAt('sealed', 0)).toEqual(await errorsAt('sealed', 0));
    });
  });
}

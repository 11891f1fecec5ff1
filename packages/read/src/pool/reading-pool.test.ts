import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import { testPage } from '../testdata/test-page';
import { ppocrReader } from './ppocr-reader';
import { createReadingPool } from './reading-pool';

const code = (expected: string) => (error: unknown) => YushenError.is(error) && error.code === expected;

test('unknown options are refused', async () => {
  await expect(createReadingPool({ workerz: 2 } as object)).rejects.toSatisfy(code('bad-options'));
});

test('a folder without the models is named model-missing, a changed model model-mismatch', async () => {
  const modelFolder = await mkdtemp(join(tmpdir(), 'models-'));
  await expect(createReadingPool({ workers: 1, modelFolder })).rejects.toSatisfy(code('model-missing'));
  await writeFile(join(modelFolder, 'ppocrv6_keys.txt'), 'something else');
  await expect(createReadingPool({ workers: 1, modelFolder })).rejects.toSatisfy(code('model-mismatch'));
  await rm(modelFolder, { recursive: true });
});

test('abort ends a reading under way at once and leaves the pool usable; after close nothing is read', async () => {
  const reader = ppocrReader(await createReadingPool({ workers: 1 }));
  const image = await testPage('paragraph');
  const { regions } = await reader.locate(image);
  const controller = new AbortController();
  const reading = reader.recognise(image, regions, { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(reading).rejects.toSatisfy(code('aborted'));
  expect((await reader.recognise(image, regions.slice(0, 1)))[0]?.text).toBe('房屋租赁合同');
  await reader.close();
  await expect(reader.locate(image)).rejects.toSatisfy(code('closed'));
});

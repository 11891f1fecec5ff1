import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import { openReaders } from './open-readers';
import { DESCRIPTION, sendJson, startService } from './testdata/ocr-service';

const at = (name: string) => new URL(`./testdata/${name}`, import.meta.url);

/** Runs the built package in a process where onnxruntime's native code does not load, in no thread. */
async function withoutNative(choice: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(at('read-without-native.mjs')), choice],
    {
      env: { ...process.env, NODE_OPTIONS: `--import ${at('without-native.mjs')}` },
    },
  );
  return JSON.parse(stdout);
}

test('where native code does not load, tesseract reads, seals are found unread, and a note says so', async () => {
  const { reader, note, text, seals } = await withoutNative('auto');
  expect(reader).toBe('tesseract');
  expect(note).toMatch(/onnxruntime-node does not load on this host .*Reading with tesseract/);
  expect(text).toContain('1990年7月15日');
  expect(seals).toHaveLength(1);
  expect(seals[0]).toMatchObject({ colour: 'red', text: '' });
});

test('who asks for PP-OCR alone is told that it does not load', async () => {
  const { code, message } = await withoutNative('ppocr');
  expect(code).toBe('native-missing');
  expect(message).toMatch(/does not load on this host/);
});

test('where native code loads, PP-OCR reads and nothing is to be noted', async () => {
  const readers = await openReaders('auto', { workers: 1 });
  expect([readers.text.name, readers.note]).toEqual(['ppocr', undefined]);
  await readers.close();
});

test('a service of the city reads, and one that is not there is an error', async () => {
  const service = await startService((_request, response) => sendJson(response, { schema: 'yushen.ocr/1', lines: [] }));
  const readers = await openReaders({ url: service.url }, { workers: 1 });
  expect(readers.text.name).toBe(DESCRIPTION.name);
  await readers.close();
  await service.close();
  const gone = openReaders({ url: service.url, retries: 0 }, { workers: 1 });
  await expect(gone).rejects.toSatisfy((error) => YushenError.is(error) && error.code === 'reader-failed');
});

test('other faults than missing native code are not hidden by the fallback', async () => {
  const wrong = openReaders('auto', { workers: 1, modelFolder: '/nowhere' });
  await expect(wrong).rejects.toSatisfy((error) => YushenError.is(error) && error.code === 'model-missing');
});

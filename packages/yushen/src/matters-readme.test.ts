import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runYushen } from './testing/run-yushen';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readme = readFileSync(path.join(root, 'packages/matters/README.md'), 'utf8');

/** Commands of the README on files of this repository, each with the lines shown under it. */
const shown = [...readme.matchAll(/```console\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split(/^\$ yushen /m).slice(1))
  .map((part) => {
    const [command = '', ...lines] = part.trimEnd().split('\n');
    return { command, lines };
  })
  .filter(({ command }) => command.includes('examples/') || command === 'matters enterprise-establishment');

async function output(command: string): Promise<string> {
  const words = command.split(' ').map((word) => (word.startsWith('examples/') ? path.join(root, word) : word));
  return (await runYushen(...words, '--lang', 'zh')).stdout;
}

test('the README shows the composed list, a guide, the split, an explanation and the notice', () => {
  expect(shown.map(({ command }) => command.split(' ')[0])).toEqual([
    'matters',
    'matters',
    'split',
    'explain',
    'explain',
    'notice',
  ]);
});

describe('the README shows what the commands print', () => {
  test.each(shown)('$command', async ({ command, lines }) => {
    const printed = await output(command);
    for (const line of lines.filter((one) => one.trim() !== '' && one !== '…'))
      expect(printed).toContain(line.replace(/…$/, ''));
  });
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runYushen as yushen } from './testing/run-yushen';

const example = fileURLToPath(new URL('../../../examples/city-rule-pack', import.meta.url));
const place = { packs: '' };
const stall = (file: string): string => path.join(place.packs, 'night-market-stall', file);

beforeAll(async () => {
  place.packs = await mkdtemp(path.join(tmpdir(), 'yushen-city-'));
  await cp(path.join(example, 'packs'), place.packs, { recursive: true });
});
afterAll(() => rm(place.packs, { recursive: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

test('the example’s packs are sound and tried', async () => {
  expect(await yushen('lint', place.packs, '--strict')).toMatchObject({ status: 0 });
  expect(await yushen('test', place.packs)).toMatchObject({ status: 0 });
});

test('a local pack says what it changes', async () => {
  const { stdout } = await yushen(
    ...['matters', 'diff', 'individual-business-registration@2026.1'],
    path.join(place.packs, 'individual-business-registration'),
  );
  expect(stdout).toContain('规则 id-card-expires-soon（身份证临近到期提醒）：天数由 30 改为 60');
});

describe('a rule owner changes a deadline, as README.md says', () => {
  test('the version that cases are pinned to stays, the new one takes its place', async () => {
    await cp(stall('matter.yaml'), stall('matter@2026.1.yaml'));
    await change(stall('matter.yaml'), 'version: "2026.1"', 'version: "2026.2"');
    await change(stall('matter.yaml'), 'days: 30', 'days: 15');
    expect(await yushen('lint', place.packs)).toMatchObject({ status: 0 });
    const words = ['matters', 'night-market-stall', '--json', '--packs', place.packs];
    expect(JSON.parse((await yushen(...words)).stdout)).toMatchObject({ version: '2026.2' });
  });

  test('the example that said otherwise fails, until it is restated', async () => {
    const { status, stdout } = await yushen('test', place.packs);
    expect(status).toBe(1);
    expect(stdout).toContain('commitment-recent: the commitment is 20 days old');
    await change(stall('matter.test.yaml'), 'signedOn: "2026-02-23"', 'signedOn: "2026-03-05"');
    expect(await yushen('test', place.packs)).toMatchObject({ status: 0 });
  });

  test('the change is said in words', async () => {
    const { stdout } = await yushen(
      ...['matters', 'diff', 'night-market-stall@2026.1', 'night-market-stall', '--packs', place.packs],
    );
    expect(stdout).toContain('天数由 30 改为 15');
    expect(await readFile(path.join(example, 'README.md'), 'utf8')).toContain(stdout.split('\n')[1]!.trim());
  });

  test('past cases say what the change would do', async () => {
    const records = path.join(example, 'records.jsonl');
    const replayed = (pack: string) => yushen('replay', records, '--pack', path.join(pack, 'night-market-stall'));
    expect(await replayed(path.join(example, 'packs'))).toMatchObject({ status: 0 });
    const { status, stdout } = await replayed(place.packs);
    expect(status).toBe(1);
    expect(stdout).toContain('2026-000102  通过 → 需补正  night-market-stall 2026.1 → 2026.2');
  });

  test('a slip is shown with its line and the way out', async () => {
    await change(
      stall('matter.yaml'),
      'when: form.sells == "food"\n    condition',
      'when: form.sells == "foods"\n    condition',
    );
    const { status, stdout } = await yushen('lint', place.packs);
    expect(status).toBe(1);
    expect(stdout).toMatch(/night-market-stall\/matter\.yaml:66:\d+ {2}错误 {2}food-permit/);
    expect(stdout).toContain('→ 可选值：food、goods');
  });
});

import type { Quad, TickState } from '@yushen/contract';
import type { DocumentDefinition, Format } from '@yushen/documents';
import { expect, test } from 'vitest';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { fakeParts } from '../testing/parts';
import { readTicks } from './read-ticks';

const CHOICES = ['个人经营', '家庭经营'];
const format: Format = (raw) => (CHOICES.includes(raw) ? { value: raw, valid: true } : undefined);
const definition = {
  fields: { composition: { labels: ['组成形式'], format, choices: CHOICES } },
} as unknown as DocumentDefinition;
const lines = [written('组成形式', [100, 100]), written('个人经营', [260, 100]), written('家庭经营', [420, 100])];
const page = placedPage(lines, ['组成形式']);

/** The composition where the boxes before the two choices look like this. */
async function chosen(states: readonly [TickState, TickState], read?: string) {
  const parts = fakeParts([]);
  const judgeTick = async (_image: unknown, place: Quad) => states[place[0][0] < 300 ? 0 : 1];
  const found = read === undefined ? {} : { composition: { value: read } };
  const { composition } = await readTicks(
    definition,
    found as never,
    [page],
    new PageStore([openedFile(readPageOf(lines))], undefined),
    { ...parts, marks: { ...parts.marks, judgeTick } },
    undefined,
  );
  return composition;
}

test('the ticked one of several boxes is the value', async () => {
  expect(await chosen(['blank', 'ticked'])).toMatchObject({ value: '家庭经营', valid: true });
  expect((await chosen(['ticked', 'blank']))?.confidence).toBeGreaterThanOrEqual(0.98);
});

test('none, several or a box in doubt is no choice', async () => {
  for (const states of [['blank', 'blank'], ['ticked', 'ticked'], ['ticked', 'unsure'], ['none', 'none']] as const) // biome-ignore format: pairs
    expect(await chosen(states)).toBeUndefined();
});

test('what the text says otherwise makes the choice doubtful', async () => {
  expect(await chosen(['ticked', 'blank'], '家庭经营')).toMatchObject({ value: '个人经营', confidence: 0.5 });
});

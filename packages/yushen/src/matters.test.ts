import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthoring } from './authoring';
import { createReviewer, type Reviewer } from './index';
import { caseInput } from './testing/fixture-cases';

const MATTER = 'individual-business-registration';
const opened: { reviewer?: Reviewer } = {};
beforeAll(async () => {
  opened.reviewer = await createReviewer();
});
afterAll(() => opened.reviewer?.close());

test('every pack passes its own examples and leaves nothing untried', async () => {
  const { packs, failed, passed } = await (await createAuthoring()).testPacks();
  expect(packs.map(({ id }) => id)).toContain(MATTER);
  for (const { id, examples, uncovered } of packs) {
    expect({ id, uncovered }).toEqual({ id, uncovered: [] });
    expect(examples.filter((example) => !example.passed)).toEqual([]);
    expect(examples.length).toBeGreaterThan(0);
  }
  expect(failed).toBe(0);
  expect(passed).toBe(packs.reduce((sum, { examples }) => sum + examples.length, 0));
});

test('the matters there are', () => {
  expect(opened.reviewer!.matters()).toContainEqual(expect.objectContaining({ id: MATTER, version: '2026.1' }));
});

test('a form says which requirements apply', () => {
  const applies = (name: string) =>
    opened
      .reviewer!.matter(MATTER, caseInput(name).form)
      .requirements.filter((requirement) => requirement.applies)
      .map(({ id }) => id);
  expect(applies('approve-residential-with-consent')).toContain('neighbour-consent');
  expect(applies('approve-leased-scans')).toContain('premises-lease');
  expect(applies('approve-owned-one-box')).not.toContain('premises-lease');
});

test('without a form no requirement claims to apply for a reason it cannot know', () => {
  const { requirements } = opened.reviewer!.matter(MATTER);
  expect(requirements.find(({ id }) => id === 'premises-lease')?.condition?.zh).toBeTruthy();
});

test('a matter or a form that does not fit', () => {
  expect(() => opened.reviewer!.matter('nothing')).toThrow(expect.objectContaining({ code: 'unknown-matter' }));
  expect(() => opened.reviewer!.matter(MATTER, { premise: {} })).toThrow(expect.objectContaining({ code: 'bad-case' }));
});

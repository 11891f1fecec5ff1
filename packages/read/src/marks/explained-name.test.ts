import { expect, test } from 'vitest';
import { type Evidence, explainedName, OFFICE, PRINTED } from './explained-name';

/** What was read, each letter of another text that stands in its place being so much less likely. */
const evidence = (
  text: string,
  losses: Readonly<Record<string, number>> = {},
  looks = [text],
  unsure: Readonly<Record<string, number>> = {},
): Evidence => ({
  text,
  looks: looks.map((look) => ({ text: look, sureness: [...look].map((letter) => unsure[letter] ?? 0.95) })),
  likelihood: (other) => {
    if (other === text) return 0;
    if ([...other].length !== [...text].length) return -20;
    return -[...other].reduce(
      (sum, letter, index) => sum + (letter === text[index] ? 0 : (losses[`${text[index]}${letter}`] ?? 11)),
      0,
    );
  },
});

test('a letter that lost a stroke is taken for the printed one', () => {
  const seen = evidence('苏州市晨木科技有限公司', { 木禾: 1.5 });
  expect(explainedName(seen, ['苏州市晨禾科技有限公司'], PRINTED)).toBe('苏州市晨禾科技有限公司');
});

test('a clear other letter in the name itself speaks for another company', () => {
  const seen = evidence('苏州市晨木科技有限公司', { 木禾: 3 });
  expect(explainedName(seen, ['苏州市晨禾科技有限公司'], PRINTED)).toBeUndefined();
});

test('where several looks say different letters none of them is clear', () => {
  const [own, other, third] = ['苏州市晨木科技有限公司', '苏州市晨不科技有限公司', '苏州市晨禾科技有限公司'] as const;
  const named = (loss: number, ...looks: string[]) =>
    explainedName(evidence(own, { 木禾: loss }, looks), [third], PRINTED);
  expect(named(3, own, other)).toBe(third);
  expect(named(5, own, other)).toBeUndefined();
  expect(named(5, own, third)).toBe(third);
});

test('a letter at which all looks guessed is not clear, however much they agree', () => {
  const named = (sureness: number, loss: number) =>
    explainedName(
      evidence('苏州市晨木科技有限公司', { 木禾: loss }, undefined, { 木: sureness }),
      ['苏州市晨禾科技有限公司'],
      PRINTED,
    );
  expect(named(0.6, 3.5)).toBe('苏州市晨禾科技有限公司');
  expect(named(0.6, 5)).toBeUndefined();
  expect(named(0.9, 3.5)).toBeUndefined();
});

test('words that every such name has may be misread further', () => {
  const seen = evidence('苏州市晨禾科枝有限公司', { 枝技: 5 });
  expect(explainedName(seen, ['苏州市晨禾科技有限公司'], PRINTED)).toBe('苏州市晨禾科技有限公司');
});

test('a name of which most letters of its own were misread is not made up from its common words', () => {
  const seen = evidence('合肥市费术医院', { 费青: 1, 术禾: 1 });
  expect(explainedName(seen, ['合肥市青禾医院'], PRINTED)).toBeUndefined();
});

test('an office has no name of its own', () => {
  const seen = evidence('长沙市自然资駕和规划局', { 駕源: 8 });
  expect(explainedName(seen, ['长沙市自然资源和规划局'], OFFICE)).toBe('长沙市自然资源和规划局');
});

test('of several names the one that explains most', () => {
  const seen = evidence('南宁市锦程医烷', { 烷院: 1, 锦瑞: 2 });
  expect(explainedName(seen, ['南宁市瑞程医院', '南宁市锦程医院'], PRINTED)).toBe('南宁市锦程医院');
});

test('a letter that a signature lies over speaks for nobody', () => {
  const seen = evidence('苏州市晨不科技有限公司', { 不禾: 10 });
  const under = (index: number) => ({ ...seen, hidden: (name: string) => [...name].map((_, at) => at === index) });
  expect(explainedName(under(4), ['苏州市晨禾科技有限公司'], PRINTED)).toBe('苏州市晨禾科技有限公司');
  expect(explainedName(under(3), ['苏州市晨禾科技有限公司'], PRINTED)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { type Evidence, explainedName, isSettled, OFFICE, PRINTED } from './explained-name';

/** What was read, each letter of another text that stands in its place being so much less likely. */
const evidence = (text: string, losses: Readonly<Record<string, number>> = {}): Evidence => ({
  text,
  likelihood: (other) => {
    if (other === text) return 0;
    if ([...other].length !== [...text].length) return -20;
    return -[...other].reduce(
      (sum, letter, index) => sum + (letter === text[index] ? 0 : (losses[`${text[index]}${letter}`] ?? 11)),
      0,
    );
  },
  margin: (name, place) => {
    const [read, wanted] = [text[place], name[place]];
    return read === wanted ? 5 : -(losses[`${read}${wanted}`] ?? 11);
  },
});

test('a letter that lost a stroke is taken for the printed one', () => {
  const seen = evidence('苏州市晨木科技有限公司', { 木禾: 1.5 });
  expect(explainedName(seen, ['苏州市晨禾科技有限公司'], PRINTED)).toBe('苏州市晨禾科技有限公司');
});

test('a clear other letter in the name itself speaks for another company', () => {
  const seen = evidence('苏州市晨木科技有限公司', { 木禾: 6 });
  expect(explainedName(seen, ['苏州市晨禾科技有限公司'], PRINTED)).toBeUndefined();
});

test('a name printed on the page is not settled while one of its own letters is in doubt', () => {
  const name = '苏州市晨禾科技有限公司';
  expect(isSettled(evidence(name), name)).toBe(true);
  expect(isSettled({ ...evidence(name), margin: (_, place) => (place === 4 ? 0.3 : 5) }, name)).toBe(false);
  expect(isSettled({ ...evidence(name), margin: (_, place) => (place === 1 ? 0.3 : 5) }, name)).toBe(true);
});

test('a name does not lose its first letter to its own tail', () => {
  const seen: Evidence = {
    text: '凤门市百顺医院',
    likelihood: (other) => ({ 凤门市百顺医院: 0, 厦门市百顺医院: -3, 门市百顺医院: -2.5 })[other] ?? -20,
  };
  expect(explainedName(seen, ['门市百顺医院', '厦门市百顺医院'], PRINTED)).toBe('厦门市百顺医院');
  const short = {
    ...seen,
    likelihood: (other: string) => ({ 凤门市百顺医院: 0, 厦门市百顺医院: -7.9, 门市百顺医院: -2.5 })[other] ?? -20,
  };
  expect(explainedName(short, ['门市百顺医院', '厦门市百顺医院'], PRINTED)).toBe('门市百顺医院');
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

test('a letter that a signature lies over speaks less for another', () => {
  const seen = evidence('苏州市晨不科技有限公司', { 不禾: 4.5 });
  const under = (index: number) => ({ ...seen, hidden: (name: string) => [...name].map((_, at) => at === index) });
  expect(explainedName(under(4), ['苏州市晨禾科技有限公司'], PRINTED)).toBe('苏州市晨禾科技有限公司');
  expect(explainedName(under(3), ['苏州市晨禾科技有限公司'], PRINTED)).toBeUndefined();
});

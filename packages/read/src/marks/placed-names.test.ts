import { describe, expect, test } from 'vitest';
import { errorRate } from '../testdata/error-rate';
import { placedNames } from './placed-names';

/** What a reading may say with a place from the list, where its ring says `truth`: the more letters differ, the less likely. */
function namesFor(text: string, truth: string): readonly string[] {
  const likelihood = (name: string) => -errorRate(name, truth) * truth.length;
  const trace = (letter: string) => (truth.includes(letter) ? -1 : -11);
  return placedNames.flatMap((namesOf) => namesOf({ text, likelihood, trace }));
}

describe('placedNames', () => {
  test.each([
    ['a city that lost a letter', '沙市安泰房地产开发有限公司', '长沙市安泰房地产开发有限公司'],
    ['a bank’s city', '圳春熙银行福田支行', '深圳春熙银行福田支行'],
    ['a district', '成都市式侯区文苑社区居民委员会', '成都市武侯区文苑社区居民委员会'],
    ['the district of a bank’s branch', '苏州乐邻银行站苏支行', '苏州乐邻银行姑苏支行'],
  ])('%s', (_, read, truth) => expect(namesFor(read, truth)).toContain(truth));

  test('a place of the list is left as it was read', () =>
    expect(namesFor('长沙市芙蓉区文苑社区居民委员会', '长沙市芙蓉区文苑社区居民委员会')).toEqual([]));

  test('a company’s own name stays as it was read', () =>
    expect(namesFor('沙市安秦有限公司', '长沙市安泰有限公司')).not.toContain('长沙市安泰有限公司'));
});

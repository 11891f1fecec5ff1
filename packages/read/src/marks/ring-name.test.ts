import { describe, expect, test } from 'vitest';
import { errorRate } from '../testdata/error-rate';
import { ringName } from './ring-name';

/** A ring that says `truth`, read as `text`: a letter that is not there costs so much (log). */
function ring(text: string, truth: string, confidence = 0.9, perLetter = 5) {
  const likelihood = (name: string) => -perLetter * errorRate(name, truth) * truth.length;
  const trace = (letter: string) => (truth.includes(letter) ? -1 : -11);
  return ringName({ text, confidence, likelihood, trace }, { names: [], offices: [] });
}

describe('ringName', () => {
  test('a city is put right, a company’s own name stays as read and as sure', () =>
    expect(ring('沙市安秦房地产开发有限公司', '长沙市安泰房地产开发有限公司', 0.85)).toEqual({
      text: '长沙市安秦房地产开发有限公司',
      confidence: 0.85,
    }));

  test('the office of a place is put right', () =>
    expect(ring('成都市式侯区民政局', '成都市武侯区民政局').text).toBe('成都市武侯区民政局'));

  test('a place stays as read where two explain the ring alike', () => {
    // 九江市, 内江市 and 阳江市 are one letter away, each.
    const text = '×江市安泰商行';
    expect(ring(text, text).text).toBe(text);
  });

  test('what was hardly read has no name', () =>
    expect(ring('沙市安秦有限公司', '长沙市安泰有限公司', 0.4)).toEqual({ text: '', confidence: 0 }));
});

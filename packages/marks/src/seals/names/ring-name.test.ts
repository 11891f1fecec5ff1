import { expect, test } from 'vitest';
import type { JointReading } from './joint-reading';
import { ringName } from './ring-name';

/** Nothing is printed around it. */
const BARE = { names: [], offices: [] };

/** What was read of a ring that is worn: each letter of the true name is `worn` less likely (log) than the one read for it. */
function ring(text: string, truth: string, worn: number, confidence = 0.9): JointReading {
  const letters = [...truth];
  return {
    text,
    confidence,
    trace: (letter) => (truth.includes(letter) ? -worn : text.includes(letter) ? 0 : -11.5),
    likelihood: (name) => {
      if (name === text) return 0;
      if (name.length !== truth.length) return -60;
      return [...name].reduce((sum, letter, at) => {
        if (letter !== letters[at]) return sum - 11.5;
        return text.length === truth.length && text[at] === letter ? sum : sum - worn;
      }, 0);
    },
    margin: (name, place) => (name[place] === letters[place] ? -worn : -11.5),
  };
}

test('a city is put right where all others explain the ring clearly less', () =>
  expect(ringName(ring('沙事安泰房地产开发有限公司', '长沙市安泰房地产开发有限公司', 0.1), BARE)).toEqual({
    text: '长沙市安泰房地产开发有限公司',
    confidence: 0.85,
  }));

test('a completed name is no surer than what was read', () =>
  expect(ringName(ring('西安事基平医院', '西安市基平医院', 2, 0.62), BARE)).toEqual({
    text: '西安市基平医院',
    confidence: 0.62,
  }));

test('an office of a place that was not printed, its letters worn', () =>
  expect(ringName(ring('成都市式侯区民政局', '成都市武侯区民政局', 3), BARE).text).toBe('成都市武侯区民政局'));

test('no office of a place of which a letter is clearly another', () =>
  expect(ringName(ring('成都市式侯区民政局', '成都市武侯区民政局', 8), BARE).text).toBe('成都市式侯区民政局'));

test('what is a company’s own stays as read', () =>
  expect(ringName(ring('南昌市发兴置业有限公司', '南昌市万兴置业有限公司', 4.7), BARE).text).toBe(
    '南昌市发兴置业有限公司',
  ));

test('too little was read', () =>
  expect(ringName(ring('长院', '成都市瑞祥医院', 5, 0.9), BARE)).toEqual({ text: '', confidence: 0 }));

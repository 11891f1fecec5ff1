import type { Line } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import { hasHole } from './has-hole';
import { joinPieces } from './piece';

/** A line of characters one apart, with one more place left free before each blank. */
function spaced(text: string): Line {
  const places = Array.from(text);
  const characters = places.flatMap((character, place) =>
    character === ' ' ? [] : [{ confidence: 0.999, start: place / places.length, end: (place + 1) / places.length }],
  );
  return { ...lineAt(text.replaceAll(' ', ''), [0, 0, 400, 20]), characters };
}

const whole = (line: Line) => ({ line, from: 0, to: Array.from(line.text).length });

test('a character that was not read leaves a hole, and the value is in doubt', () => {
  const line = spaced('深 万兴科技有限公司');
  expect(hasHole(whole(line))).toBe(true);
  expect(joinPieces([whole(line)])?.confidence).toBeLessThan(0.9);
});

test('evenly spaced characters, the space behind a label and a short name spread out have none', () => {
  expect(hasHole(whole(spaced('深圳市万兴科技有限公司')))).toBe(false);
  expect(hasHole({ ...whole(spaced('第四条 公司注册资本为人民币')), from: 3 })).toBe(false);
  expect(hasHole({ ...whole(spaced('申请人姓名为孙 萍身份证')), from: 6, to: 8 })).toBe(false);
  expect(hasHole(whole(lineAt('深圳市万兴科技有限公司', [0, 0, 400, 20])))).toBe(false);
});

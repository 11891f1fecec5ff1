import { expect, test } from 'vitest';
import { HOSPITAL_LETTERHEAD } from './hospital-names';

test.each([
  ['深圳市晨禾医院', '深圳市晨禾医院'],
  ['深圳市晨禾医院出院记录', '深圳市晨禾医院'],
  ['和平镇卫生院', '和平镇卫生院'],
])('the letterhead %s names %s', (line, name) => {
  expect(HOSPITAL_LETTERHEAD.exec(line)?.groups?.value).toBe(name);
});

test.each(['收款单位(章):深圳市晨禾医院', '出院记录', '医院'])('%s is no letterhead', (line) => {
  expect(HOSPITAL_LETTERHEAD.test(line)).toBe(false);
});

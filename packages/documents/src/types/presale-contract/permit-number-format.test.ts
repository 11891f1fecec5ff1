import { expect, test } from 'vitest';
import { permitNumber } from './permit-number-format';

test.each([
  ['项目名称京房售证字(2020)12号', '京房售证字(2020)12号'],
  ['(2020)房预售证第8726号。第三条', '(2020)房预售证第8726号'],
  ['杭售许字（2023）第013', '杭售许字（2023）第013'],
])('%s is permit %s', (text, number) => {
  expect(permitNumber(text)?.value).toBe(number);
});

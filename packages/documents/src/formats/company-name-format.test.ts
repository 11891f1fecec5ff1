import { expect, test } from 'vitest';
import { companyName } from './company-name-format';

test.each([
  ['为合肥市晨禾商贸有限公司（以下简称公司）。', '合肥市晨禾商贸有限公司'],
  ['合肥市晨禾商贸有限公司（', '合肥市晨禾商贸有限公司'],
  ['合肥市晨禾商贸有限公司（盖章）', '合肥市晨禾商贸有限公司'],
  ['合肥市晨禾商贸有限公司.', '合肥市晨禾商贸有限公司'],
  ['由全体股东共同出资设立', undefined],
])('the company in %s', (raw, value) => {
  expect(companyName(raw)?.value).toBe(value);
});

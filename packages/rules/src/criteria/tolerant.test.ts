import { expect, test } from 'vitest';
import { compareAccounts } from '../checks/same-account';
import { compareAddressValues } from '../checks/same-address';
import { compareAmountValues } from '../checks/same-amount';
import { compareNumbers } from '../checks/same-id-number';
import { compareValues } from '../checks/same-value';
import { compareNames } from './compare-names';

test.each([
  ['a name whose end was cut off', compareNames, '杭州晨禾餐饮管理有限公司', '杭州晨禾餐饮管理有限', 'doubtful'],
  ['a date glued to a name', compareNames, '李晓梅', '李晓梅2026年3月1日', 'doubtful'],
  ['a remark in brackets', compareValues, '住宅', '住宅（自住）', 'doubtful'],
  ['a remark inside', compareAddressValues, '南京市玄武区长江路9号（东门）2栋', '南京市玄武区长江路9号2栋', 'doubtful'],
  [
    'words of a form between',
    compareAddressValues,
    '睢阳区(县)文化街道乡南京西路4号',
    '睢阳区文化街道南京西路4号',
    'doubtful',
  ],
  ['a figure between', compareValues, '长江路第19号院东门二栋', '长江路第9号院东门二栋', 'different'],
  ['letters that look alike', compareValues, '苏AO12', '苏A012', 'doubtful'],
  ['a number that was cut off', compareAccounts, '6222021234567890123', '62220212345678901', 'doubtful'],
  ['another name', compareNames, '李晓梅', '陈志强', 'different'],
  ['another value', compareValues, '住宅', '商业', 'different'],
  ['another digit', compareAccounts, '6222021234567890123', '6222021234567890124', 'different'],
  ['another number', compareNumbers, '440304198511223020', '440304198203153016', 'different'],
  ['an amount that stands in another', compareAmountValues, '1000.00', '21000.00', 'different'],
  ['nothing', compareValues, '住宅', '', 'different'],
] as const)('%s', (_, compare, left, right, agreement) => {
  expect(compare(left, right)).toBe(agreement);
  expect(compare(right, left)).toBe(agreement);
});

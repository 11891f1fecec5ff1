import { expect, test } from 'vitest';
import { officeNames } from './office-names';

test.each([
  ['云川市东湖区市场监督管里局', '云川市东湖区市场监督管理局'],
  ['云川市东湖区市场监恒管局', '云川市东湖区市场监督管理局'],
  ['云川敬锦程制造有限公司', '云川市锦程制造有限公司'],
  ['云川币不动产量记中心', '云川市不动产登记中心'],
  ['云川市东湖区民武局', '云川市东湖区民政局'],
  ['云川公安局东湖分局', '云川市公安局东湖分局'],
])('%s may stand for %s', (reading, name) => {
  expect(officeNames(reading)).toContain(name);
});

test('what tells names apart stays as read', () => {
  const names = officeNames('云川市东糊商贸有限公司');
  expect(names).toContain('云川市东糊商贸有限公司');
  expect(names.every((name) => name.includes('东糊'))).toBe(true);
});

test('a company has no 市 put into its name that was not read', () => {
  expect(officeNames('云川锦程制造有限公司')).not.toContain('云川市锦程制造有限公司');
});

test('nor one with its place in brackets', () => {
  expect(officeNames('晨禾（云川）物流有限公司')).toEqual(['晨禾（云川）物流有限公司']);
});

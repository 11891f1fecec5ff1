import { expect, test } from 'vitest';
import { businessScope } from './business-scope-format';

test.each([
  ['：软件开发；软件销售。第六条公司注册资本', '软件开发；软件销售'],
  ['为：日用百货销售：办公用品销售', '日用百货销售；办公用品销售'],
  ['一般项目：软件开发', '一般项目：软件开发'],
  ['以登记机关核准登记的为准。', undefined],
  ['：', undefined],
])('the scope in %s', (raw, value) => {
  expect(businessScope(raw)?.value).toBe(value);
});

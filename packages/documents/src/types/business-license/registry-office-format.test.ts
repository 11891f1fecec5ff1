import { expect, test } from 'vitest';
import { registryOffice } from './registry-office-format';

test.each([
  '深圳市市场监督管理局',
  '汕头市龙湖区市场监督管理局',
  '贵州省工商行政管理局',
  '国家市场监督管理总局',
  '天津经济技术开发区市场监督管理局',
])('%s is an office', (name) => {
  expect(registryOffice(name)).toMatchObject({ value: name, valid: true });
});

test.each(['市市场监', '家工商行政管理总局', '市场监督管理局', '深圳市万兴商贸有限公司', '登记机关', ''])(
  '%j is none, or not all of its name',
  (name) => {
    expect(registryOffice(name)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { titleNumber } from './title-number-format';

test.each([
  ['为鄂（2020）武汉市不动产权第0092082号，房屋', '鄂（2020）武汉市不动产权第0092082号'],
  ['浙(2019)杭州市不动产权第0012345号', '浙（2019）杭州市不动产权第0012345号'],
  ['，房屋建筑面积为', undefined],
  ['北京安居汇房地产经纪有限公司第四分公司', undefined],
])('the number in %s', (raw, value) => {
  expect(titleNumber(raw)?.valid ? titleNumber(raw)?.value : undefined).toBe(value);
});

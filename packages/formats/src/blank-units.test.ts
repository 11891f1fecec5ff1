import { expect, test } from 'vitest';
import { compareAddresses } from './address-compare';
import { withoutBlankUnits } from './blank-units';

const filled = '四川省（市/自治区）成都市（地区/盟/自治州）武侯县（自治县/旗/自治旗/市/区）玉林南路38号附5号';

test('leaves out what a form prints behind its blanks, and marks the unit of a county as the form’s', () => {
  expect(withoutBlankUnits(filled)).toBe('四川省成都市武侯(县)玉林南路38号附5号');
  expect(withoutBlankUnits('广东省深圳市南山区科苑路15号（集群注册）')).toBe(
    '广东省深圳市南山区科苑路15号（集群注册）',
  );
});

test.each([
  ['四川省成都市武侯区玉林南路38号附5号', 'same'],
  ['四川省成都市武侯区玉林南路39号附5号', 'different'],
  ['四川省成都市锦江区玉林南路38号附5号', 'different'],
])('%s against the form: %s', (other, verdict) => {
  expect(compareAddresses(withoutBlankUnits(filled), other).verdict).toBe(verdict);
});

test('what was filled in with its own unit keeps that', () => {
  expect(
    withoutBlankUnits(
      '河南省（市/自治区）商丘市（地区/盟/自治州）睢阳区县（自治县/旗/自治旗/市/区）文化街道乡（民族乡/镇/街道）南京西路412号',
    ),
  ).toBe('河南省商丘市睢阳区文化街道南京西路412号');
});

test('a township’s printed unit says nothing either, and a name that ends in 州 has its city’s unit', () => {
  const value = withoutBlankUnits(
    '福建省（市/自治区）泉州市（地区/盟/自治州）晋江县（自治县/旗/自治旗/市/区）陈埭乡（民族乡/镇/街道）村（路/社区）兴业路58号',
  );
  expect(value).toBe('福建省泉州市晋江(县)陈埭(乡)兴业路58号');
  expect(compareAddresses(value, '福建省泉州市晋江市陈埭镇兴业路58号').verdict).toBe('same');
  expect(compareAddresses(value, '福建省泉州市晋江市池店镇兴业路58号').verdict).not.toBe('same');
});

test('a blank that nothing was filled into leaves nothing of its unit', () => {
  const value = withoutBlankUnits(
    '海南省（市/自治区）市（地区/盟/自治州）琼海县（自治县/旗/自治旗/市/区）嘉积乡（民族乡/镇/街道）银海路217号',
  );
  expect(value).toBe('海南省琼海(县)嘉积(乡)银海路217号');
  expect(compareAddresses(value, '海南省琼海市嘉积镇银海路217号').verdict).toBe('same');
});

import { expect, test } from 'vitest';
import { presaleContract } from './presale-contract';

test.each([
  ['总价款人民币2120932元(大写：贰佰壹拾贰万零玖佰叁拾贰元整)', '2120932.00'],
  ['总价款为人民币¥2,120,932.50元', '2120932.50'],
  ['总价款人民币2.120,932元(大写', '2120932.00'],
  ['总价款212.5万元。', '2125000.00'],
])('the price in %s is %s yuan', (text, value) => {
  const { patterns, format } = presaleContract.fields.price!;
  const stated = patterns?.[0]?.exec(text)?.groups?.value ?? '';
  expect(format(stated)).toMatchObject({ value, valid: true });
});

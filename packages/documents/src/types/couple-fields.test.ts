import { expect, test } from 'vitest';
import { coupleFields } from './couple-fields';

const below =
  '持证人王晓梅登记日期2019年5月20日结婚证字号J440304-2019-003521姓名李文博性别男国籍中国出生日期1990年1月1日身份证件号440304199001010019' +
  '姓名王晓梅性别女国籍中国出生日期1991年2月2日身份证件号440304199102020028';
const beside = '姓名李文博姓名王晓梅性别男性别女身份证件号440304199001010019身份证件号440304199102020028';

const first = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.groups?.value).find((value) => value !== undefined);

test.each([
  ['one below the other', below],
  ['side by side', beside],
])('two persons %s keep their printed order', (_, text) => {
  expect(first(coupleFields.personAName.patterns, text)).toBe('李文博');
  expect(first(coupleFields.personBName.patterns, text)).toBe('王晓梅');
  expect(first(coupleFields.personAIdNumber.patterns, text)).toBe('440304199001010019');
  expect(first(coupleFields.personBIdNumber.patterns, text)).toBe('440304199102020028');
});

test('a digit of something else behind the number is no part of it', () => {
  expect(first(coupleFields.personAIdNumber.patterns, '身份证件号:4403041990010100195')).toBe('440304199001010019');
});

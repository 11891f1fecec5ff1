import { expect, test } from 'vitest';
import { inOneScript } from './script';

const texts = (...lines: string[]) => inOneScript(lines.map((text) => ({ text }))).map(({ text }) => text);

test('traditional forms among simplified text are misread ones', () => {
  expect(texts('性别 女 民族漢', '广东省深圳市福田区', '公民身份號碼')).toEqual([
    '性别 女 民族汉',
    '广东省深圳市福田区',
    '公民身份号码',
  ]);
  expect(texts('萧志強')).toEqual(['萧志强']);
});

test('text in traditional script stays', () => {
  expect(texts('觀自在菩薩行深般若波羅蜜多時', '照見五蘊皆空')).toEqual([
    '觀自在菩薩行深般若波羅蜜多時',
    '照見五蘊皆空',
  ]);
});

test("what simplified script has as well, and a name's own characters, stay", () => {
  expect(texts('於乾后昇喆堃 广东')).toEqual(['於乾后昇喆堃 广东']);
});

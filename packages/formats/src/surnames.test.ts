import { expect, test } from 'vitest';
import { beginsWithSurname } from './surnames';

test.each(['林丽娜', '黄梦瑶', '丁一', '欧阳建国', '仝彧', '仇立'])('%s begins with a surname', (name) => {
  expect(beginsWithSurname(name)).toBe(true);
});

test.each(['纳税人公', '承租人', '出租方', '乙方', '身份证号', '年月日', '李', '林丽娜二〇二六年'])(
  '%s does not',
  (text) => {
    expect(beginsWithSurname(text)).toBe(false);
  },
);

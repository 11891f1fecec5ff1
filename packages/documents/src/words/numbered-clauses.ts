const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMBERS = [
  ...DIGITS,
  '十',
  ...DIGITS.map((digit) => `十${digit}`),
  '二十',
  ...DIGITS.map((digit) => `二十${digit}`),
];

/** 第一条 … 第二十九条 and 第一章 …: where a clause begins, the value in the one before it ends. */
export const CLAUSE_STARTS: readonly string[] = NUMBERS.flatMap((number) => [`第${number}条`, `第${number}章`]);

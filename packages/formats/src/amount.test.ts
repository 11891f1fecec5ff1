import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAmounts, compareAmounts, multiplyAmount, parseAmount } from './amount';

test.each([
  ['¥1,234.50', '1234.50'],
  ['￥1，234，567', '1234567.00'],
  ['3500元', '3500.00'],
  ['３５００．５元', '3500.50'],
  ['10万元', '100000.00'],
  ['3.5万元', '35000.00'],
  ['0.000001亿元', '100.00'],
  ['12.345678万元', '123456.78'],
  ['人民币50000元整', '50000.00'],
  ['人民币伍万元整', '50000.00'],
  ['十万元', '100000.00'],
  ['RMB 1 234.00', '1234.00'],
  ['-¥12.30', '-12.30'],
  ['-12.3', '-12.30'],
  ['9007199254740993.07', '9007199254740993.07'],
  ['12.500', '12.50'],
  ['0', '0.00'],
])('%s is %s', (text, value) => {
  expect(parseAmount(text)).toMatchObject({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['12.345', 'structure'],
  ['1,23.50', 'structure'],
  ['1.234.50', 'structure'],
  ['12元34', 'structure'],
  ['5美元', 'structure'],
  ['¥***.00', 'masked'],
  ['壹贰元', 'structure'],
])('%s: %s', (text, reason) => {
  expect(parseAmount(text)).toMatchObject({ ok: false, reason });
});

test('sums and products are exact', () => {
  expect(addAmounts('0.10', '0.20')).toBe('0.30');
  expect(addAmounts()).toBe('0.00');
  expect(addAmounts('9007199254740993.01', '0.01', '-0.02')).toBe('9007199254740993.00');
  expect(multiplyAmount('3500.00', 12)).toBe('42000.00');
  expect(multiplyAmount('1.005', '1')).toBe('1.01');
  expect(multiplyAmount('-1.005', '1')).toBe('-1.01');
  expect(multiplyAmount('12.345', '2.5')).toBe('30.86');
  expect(() => addAmounts('1,000')).toThrow(RangeError);
});

test('comparison is by value', () => {
  expect(compareAmounts('5', '5.00')).toBe(0);
  expect(compareAmounts('-1', '0.01')).toBe(-1);
  expect(compareAmounts('10.00', '9.99')).toBe(1);
});

test('any amount is read back from its figures', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 99 }), (yuan, fen) => {
      const plain = `${yuan}.${String(fen).padStart(2, '0')}`;
      const grouped = `¥${yuan.toString().replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen).padStart(2, '0')}`;
      expect(parseAmount(grouped)).toEqual({ ok: true, value: plain });
    }),
  );
});

import { expect, test } from 'vitest';
import { parseCertificateNumber } from './certificate-number';

test.each([
  '粤（2023）深圳市不动产权第0012345号',
  '粤(2023)深圳市不动产权第0012345号',
  '粤 ( 2023 ) 深圳市 不动产权 第 0012345 号',
  '粤〔２０２３〕深圳市不动产权第0012345号',
  '编号：粤（2023）深圳市不动产权0012345号',
])('%s', (text) => {
  expect(parseCertificateNumber(text)).toEqual({
    ok: true,
    value: '粤（2023）深圳市不动产权第0012345号',
    kind: 'real-estate-title',
    serial: '0012345',
    year: 2023,
  });
});

test.each([
  ['浙（2021）杭州市不动产证明第0054321号', 'registration-proof', '0054321'],
  ['沪（2021）浦字不动产权第012345号', 'real-estate-title', '012345'],
  ['京（2020）朝不动产权第0012345号', 'real-estate-title', '0012345'],
  ['深房地字第5000123456号', 'house-ownership', '5000123456'],
  ['粤房地证字第C1234567号', 'house-ownership', 'C1234567'],
  ['X京房权证朝字第123456号', 'house-ownership', '123456'],
  ['杭房权证西移字第08123456号', 'house-ownership', '08123456'],
])('%s is a %s', (text, kind, serial) => {
  expect(parseCertificateNumber(text)).toMatchObject({ ok: true, value: text, kind, serial });
});

test.each([
  ['', 'empty'],
  ['粤（2023）深圳市不动产权第012345号', 'length'],
  ['粤（2003）深圳市不动产权第0012345号', 'date'],
  ['粵（2023）深圳市不动产权第0012345号', 'structure'],
  ['粤（2023）深圳市不动产权第00l2345号', 'structure'],
  ['粤（2023）深圳市不动产权第****345号', 'masked'],
  ['不动产权第0012345号', 'structure'],
  ['深圳市南山区', 'structure'],
  ['12345', 'structure'],
])('%s: %s', (text, reason) => {
  expect(parseCertificateNumber(text)).toMatchObject({ ok: false, reason });
});

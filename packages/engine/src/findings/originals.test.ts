import { inspectOutputSchema, type Line, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { inspect } from '../inspect';
import { withStamps } from '../reading/stamps';
import { written } from '../testing/pages';
import { type FakeFile, fakeParts } from '../testing/parts';

type FoundSeal = Parameters<typeof withStamps>[0][number];

const page = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => written(text, [60, 60 + index * 60]));

const invoice = (number = '25442000000012345678') =>
  page(
    '电子发票（普通发票）',
    `发票号码：${number}`,
    '开票日期：2026年1月10日',
    '购买方名称：李晓梅',
    '销售方名称：成都市云杉餐饮有限公司',
    '纳税人识别号：91510107MA62LHK33T',
    '税率 税额',
    '价税合计（大写）叁佰壹拾捌圆整（小写）¥318.00',
    '开票人：王芳',
  );

const inspected = (file: Omit<FakeFile, 'name'>) =>
  inspect({ name: 'invoice.ofd', bytes: new Uint8Array(0) }, fakeParts([{ name: 'invoice.ofd', ...file }]));

const stated = [
  { name: 'InvoiceNo', value: '25442000000012345678' },
  { name: '开票日期', value: '2026年01月10日' },
  { name: 'TaxInclusiveTotalAmount', value: '318.00' },
];
const own = ({ issues }: Awaited<ReturnType<typeof inspected>>) =>
  issues.filter(({ code }) => code === 'field.mismatch' || code === 'signature.invalid');

describe('the data of an electronic original', () => {
  test('outrank what was read, where the printed value stands', async () => {
    const output = await inspected({ pages: [invoice()], embedded: stated });
    expect(own(output)).toEqual([]);
    const [document] = output.documents;
    expect(document?.type).toBe('vat-invoice');
    expect(document?.fields.invoiceNumber).toMatchObject({ source: 'text-layer', confidence: 1, valid: true });
    expect(document?.fields.issuedOn?.value).toBe('2026-01-10');
    expect(document?.fields.invoiceNumber?.box).toEqual(
      (await inspected({ pages: [invoice()] })).documents[0]?.fields.invoiceNumber?.box,
    );
    expect(() => inspectOutputSchema.parse(output)).not.toThrow();
  });

  test('that the page contradicts are told to a person, both values at the printed place', async () => {
    const output = await inspected({ pages: [invoice('25442000000012345679')], embedded: stated });
    expect(own(output)).toMatchObject([
      {
        code: 'field.mismatch',
        severity: 'review',
        field: 'invoiceNumber',
        document: 'd1',
        evidence: [{ value: '25442000000012345679' }, { value: '25442000000012345678' }],
      },
    ]);
    expect(own(output)[0]?.message.zh).toContain('文件自带数据“25442000000012345678”');
    expect(output.documents[0]?.fields.invoiceNumber?.value).toBe('25442000000012345678');
  });

  test('give a field that is not printed', async () => {
    const embedded = [{ name: 'BuyerTaxID', value: '91510107MA62LHK33T' }];
    const { documents } = await inspected({
      pages: [
        page(
          '电子发票（普通发票）',
          '发票号码：25442000000012345678',
          '开票日期：2026年1月10日',
          '价税合计（小写）¥318.00',
        ),
      ],
      embedded,
    });
    expect(documents[0]?.fields.buyerTaxId).toMatchObject({ value: '91510107MA62LHK33T', source: 'text-layer' });
  });

  test('of a file with two invoices are nobody’s', async () => {
    const output = await inspected({ pages: [invoice(), invoice('25442000000012345679')], embedded: stated });
    expect(output.documents).toHaveLength(2);
    expect(own(output)).toEqual([]);
  });
});

describe('a code on the document', () => {
  const box = quadFromBounds({ left: 700, top: 40, right: 800, bottom: 140 });
  const code = (number: string) => [{ format: 'QRCode', text: `01,32,,${number},318.00,20260110,,A1B2`, box }];

  test('that agrees settles how a value was read', async () => {
    const pages = [invoice().map((line) => ({ ...line, confidence: 0.97 }))];
    const output = await inspected({ pages, codes: code('25442000000012345678') });
    expect(own(output)).toEqual([]);
    expect(output.documents[0]?.fields).toMatchObject({
      invoiceNumber: { source: 'ocr', confidence: 1 },
      issuedOn: { source: 'ocr', confidence: 1 },
    });
    expect(output.documents[0]?.fields.totalAmount?.confidence).toBeLessThanOrEqual(0.97);
  });

  test('that does not is told to a person; the printed value stays', async () => {
    const output = await inspected({ pages: [invoice()], codes: code('25442000000099999999') });
    expect(own(output)).toMatchObject([{ code: 'field.mismatch', severity: 'review', field: 'invoiceNumber' }]);
    expect(own(output)[0]?.message.zh).toContain('二维码“25442000000099999999”');
    expect(output.documents[0]?.fields.invoiceNumber?.value).toBe('25442000000012345678');
  });

  test('gives a value that is not printed, and of another kind says nothing', async () => {
    const bare = page(
      '电子发票（普通发票）',
      '开票日期：2026年1月10日',
      '价税合计（小写）¥318.00',
      '税率 税额',
      '开票人：王芳',
    );
    const { documents } = await inspected({ pages: [bare], codes: code('25442000000012345678') });
    expect(documents[0]?.fields.invoiceNumber).toMatchObject({ value: '25442000000012345678', source: 'code', box });
    const link = [{ format: 'QRCode', text: 'https://example.org/25442000000099999999', box }];
    expect(own(await inspected({ pages: [invoice()], codes: link }))).toEqual([]);
  });
});

describe('digital signatures', () => {
  const signature = { signer: '国家税务总局', state: 'intact', whole: true } as const;

  test('that are intact stand among the marks, and nothing is said', async () => {
    const output = await inspected({ pages: [invoice()], signatures: [signature] });
    expect(output.documents[0]?.marks.digitalSignatures).toEqual([{ ...signature, material: 0 }]);
    expect(own(output)).toEqual([]);
    expect(() => inspectOutputSchema.parse(output)).not.toThrow();
  });

  test('that do not fit the file are for a person', async () => {
    const output = await inspected({ pages: [invoice()], signatures: [signature, { ...signature, state: 'broken' }] });
    expect(own(output)).toMatchObject([
      { code: 'signature.invalid', severity: 'review', params: { fault: 'broken' }, material: 0 },
    ]);
    expect(own(output)[0]?.message.zh).toContain('国家税务总局');
  });

  test('after which something was added are for a person; a later one that covers all is not', async () => {
    const early = { ...signature, whole: false };
    expect(own(await inspected({ pages: [invoice()], signatures: [early] }))).toMatchObject([
      { code: 'signature.invalid', severity: 'review', params: { fault: 'added-content' } },
    ]);
    expect(own(await inspected({ pages: [invoice()], signatures: [early, signature] }))).toEqual([]);
  });

  test('of a kind that cannot be checked say nothing either way', async () => {
    const output = await inspected({ pages: [invoice()], signatures: [{ ...signature, state: 'unchecked' }] });
    expect(own(output)).toEqual([]);
  });
});

describe('seals that a signature sets on the page', () => {
  const box = quadFromBounds({ left: 500, top: 40, right: 670, bottom: 150 });
  const stamp = { name: '全国统一发票监制章', box };
  const seenAt = (left: number, top: number, text = '', confidence = 0): FoundSeal => ({
    text,
    confidence,
    colour: 'red',
    shape: 'round',
    box: quadFromBounds({ left, top, right: left + 90, bottom: top + 80 }),
  });

  test('are marks with the name that their data state, though nobody sees them', async () => {
    const { documents } = await inspected({ pages: [invoice()], stamps: [stamp] });
    expect(documents[0]?.marks.seals).toEqual([
      { text: stamp.name, confidence: 1, colour: 'red', shape: 'oval', kind: 'invoice', box, material: 0, page: 0 },
    ]);
  });

  test('are one seal each, whatever rings were seen in them; a legible name stays as it was read', () => {
    const elsewhere = seenAt(100, 900);
    expect(withStamps([seenAt(520, 50), seenAt(540, 60), elsewhere], [stamp])).toMatchObject([
      { box: elsewhere.box },
      { text: stamp.name, box },
    ]);
    expect(withStamps([seenAt(520, 50, '云川市税务局', 0.95)], [stamp])).toMatchObject([{ text: '云川市税务局', box }]);
  });
});

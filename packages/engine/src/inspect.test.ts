import {
  inspectOutputSchema,
  type Line,
  type QualityFault,
  quadFromBounds,
  type SuggestedType,
  type TypeSuggester,
} from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { inspect } from './inspect';
import { written } from './testing/pages';
import { type FakeFile, fakeParts } from './testing/parts';

const page = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => written(text, [60, 60 + index * 60]));

const front = (number: string) =>
  page('姓名李晓梅', '性别女', '民族汉', '出生1991年9月8日', '住址四川省成都市云杉路7号', `公民身份号码${number}`);

const inspected = (file: Omit<FakeFile, 'name'>, options = {}) =>
  inspect({ name: 'upload.jpg', bytes: new Uint8Array(0) }, fakeParts([{ name: 'upload.jpg', ...file }]), options);

describe('inspect', () => {
  test('says what a file is, and nothing more where all is well', async () => {
    const output = await inspected({ pages: [front('510107199109081168')] }, { expect: 'id-card-front' });
    expect(output.documents.map(({ type }) => type)).toEqual(['id-card-front']);
    expect(output.issues).toEqual([]);
    expect(() => inspectOutputSchema.parse(output)).not.toThrow();
  });

  test('says at once that it is another document than the one asked for', async () => {
    const { issues } = await inspected({ pages: [front('510107199109081168')] }, { expect: 'id-card-back' });
    expect(issues).toMatchObject([{ code: 'material.wrong-type', severity: 'block', document: 'd1' }]);
  });

  test('says that it is no known document', async () => {
    const { issues } = await inspected({ pages: [page('欢迎光临')] });
    expect(issues).toMatchObject([{ code: 'material.unrecognized', severity: 'review', material: 0, page: 0 }]);
  });

  const lowerHalf = ['租金每月5000元，每月5日前支付。', '本条款一式两份，双方各执一份。', '2026年3月1日'];
  const suggesting = (type: SuggestedType['type']): TypeSuggester => ({
    contract: 'suggester/1',
    models: [],
    suggest: () => ({ type, confidence: 0.9 }),
  });
  const suggested = (type: SuggestedType['type']) => {
    const file = { name: 'upload.jpg', pages: [page(...lowerHalf)] };
    const parts = { ...fakeParts([file]), suggester: suggesting(type) };
    return inspect({ name: file.name, bytes: new Uint8Array(0) }, parts);
  };

  test('takes a page without its title for what its words say, and leaves that to a person', async () => {
    const output = await suggested('lease-contract');
    const [document] = output.documents;
    expect(document).toMatchObject({ type: 'lease-contract', guess: { type: 'lease-contract', confidence: 0.9 } });
    expect(document?.confidence).toBeLessThan(0.8);
    expect(document?.guess?.words).toContain('租金');
    const doubt = { code: 'material.unrecognized', severity: 'review', document: 'd1' };
    expect(output.issues).toContainEqual(expect.objectContaining(doubt));
    expect(output.issues.every(({ severity }) => severity !== 'block')).toBe(true);
    expect(() => inspectOutputSchema.parse(output)).not.toThrow();
  });

  test('tells no suggestion that no word on the page bears out', async () => {
    const { documents, issues } = await suggested('id-card-front');
    expect(documents[0]?.guess).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'material.unrecognized', severity: 'review' }]);
  });

  test('asks for no suggestion where the type is known', async () => {
    const parts = fakeParts([{ name: 'front.jpg', pages: [front('510107199109081168')] }]);
    const suggester = { ...suggesting('lease-contract'), suggest: () => expect.unreachable() };
    const { documents } = await inspect({ name: 'front.jpg', bytes: new Uint8Array(0) }, { ...parts, suggester });
    expect(documents.map(({ type, guess }) => [type, guess])).toEqual([['id-card-front', undefined]]);
  });

  test('passes on what a file of a kind that is not taken can be turned into', async () => {
    const advice = { zh: '请转换为 JPG 后上传。', en: 'Convert it to JPG.' };
    const faults = [{ code: 'file.unsupported', kind: 'heic', advice }] as const;
    const { issues } = await inspected({ pages: [], faults });
    expect(issues).toMatchObject([{ code: 'file.unsupported', severity: 'block', guidance: advice }]);
    expect(issues[0]?.message.zh).toContain('heic');
  });

  test('gives a code to the document whose region it stands in', async () => {
    const back = ['中华人民共和国', '居民身份证', '签发机关成都市公安局', '有效期限2016.03.05-2036.03.05'];
    const cards = [...front('510107199109081168'), ...back.map((text, index) => written(text, [60, 800 + index * 60]))];
    const box = quadFromBounds({ left: 300, top: 850, right: 340, bottom: 890 });
    const { documents } = await inspected({ pages: [cards], codes: [{ format: 'QRCode', text: 'A1', box }] });
    expect(documents.map(({ type, marks }) => [type, marks.codes])).toEqual([
      ['id-card-front', []],
      ['id-card-back', [{ format: 'QRCode', text: 'A1', box, material: 0, page: 0 }]],
    ]);
  });

  test('names a number whose check digit is wrong, with its place', async () => {
    const { issues } = await inspected({ pages: [front('510107199109081161')] });
    expect(issues).toMatchObject([{ code: 'field.invalid', severity: 'block', field: 'idNumber', document: 'd1' }]);
    expect(issues[0]?.box).toBeDefined();
  });

  test('leaves a masked value to a person, as it is printed', async () => {
    const output = await inspected({ pages: [front('510107********1168')] });
    const name = await inspected({
      pages: [
        page(
          '姓名李某某',
          '性别女',
          '民族汉',
          '出生1991年9月8日',
          '住址四川省成都市云杉路7号',
          '公民身份号码510107199109081168',
        ),
      ],
    });
    expect(output.documents[0]?.fields.idNumber).toMatchObject({ value: '510107********1168', masked: true });
    expect(output.issues).toMatchObject([{ code: 'field.unreadable', severity: 'review', field: 'idNumber' }]);
    expect(name.documents[0]?.fields.name).toMatchObject({ value: '李某某', masked: true });
    expect(name.issues).toMatchObject([{ code: 'field.unreadable', severity: 'review', field: 'name' }]);
  });

  test('sends a document that bears 作废 to a person', async () => {
    const { documents, issues } = await inspected({
      pages: [[...front('510107199109081168'), written('作废', [700, 700], 60)]],
    });
    expect(documents[0]?.marks.stamps).toMatchObject([{ kind: 'void', text: '作废' }]);
    expect(issues).toMatchObject([
      { code: 'document.not-original', params: { sign: 'void-stamp' }, severity: 'review', document: 'd1' },
    ]);
  });

  test('leaves a field that was hardly legible to a person', async () => {
    const pages = [front('510107199109081168').map((line) => ({ ...line, confidence: 0.75 }))];
    const { issues } = await inspected({ pages });
    expect(new Set(issues.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['field.unreadable review']),
    );
  });

  test('names what is wrong with the file and with its looks', async () => {
    expect((await inspected({ pages: [], faults: [{ code: 'file.encrypted' }] })).issues).toMatchObject([
      { code: 'file.encrypted', severity: 'block', material: 0 },
    ]);
    const corner = [0, 0] as const;
    const fault: QualityFault = {
      code: 'quality.dark',
      box: [corner, corner, corner, corner],
      measured: 1,
      threshold: 2,
    };
    const { issues } = await inspected({ pages: [page('欢迎光临')], quality: [fault] });
    expect(issues.map(({ code }) => code)).toEqual(['quality.dark', 'material.unrecognized']);
  });
});

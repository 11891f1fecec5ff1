import { CONFIDENCE, type Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { pageRegion, written } from '../testing/pages';
import { placeDefinition, vocabularyOf } from './document-pages';
import { extractFields } from './extract-fields';

const licence = allDocuments.find(({ type }) => type === 'business-license')!;
const read = (lines: readonly Line[]) =>
  extractFields(licence, [placeDefinition(pageRegion(lines), vocabularyOf(licence))]);

const capital = [written('注册资本', [100, 100]), written('人民币伍佰万元', [300, 100])];
const founded = written('2009年10月12日', [300, 160]);

test('a value stands beside what is left of its label in a column of labels, and is not sure', () => {
  const { establishedOn } = read([...capital, written('成', [100, 160]), founded]);
  expect(establishedOn?.reading).toMatchObject({ value: '2009-10-12', confidence: 0.6, valid: true });
  expect(establishedOn?.origin).toBeUndefined();
  const { name } = read([
    written('经营范围', [100, 100]),
    written('称', [160, 40]),
    written('汕头市青禾商贸有限公司', [300, 40]),
  ]);
  expect(name?.reading).toMatchObject({ value: '汕头市青禾商贸有限公司', confidence: 0.6 });
});

test('letters elsewhere, of several labels, or beside another kind of value are no label', () => {
  expect(read([...capital, written('成', [150, 160]), founded]).establishedOn).toBeUndefined();
  // The only address on the document is likely its own, label or none: for another document to bear out.
  const { address } = read([...capital, written('经', [100, 160]), written('深圳市福田区长青街1号', [300, 160])]);
  expect(address?.reading.confidence ?? 0).toBeLessThan(CONFIDENCE.relied);
  expect(read([...capital, written('成', [100, 160]), written('见附页', [300, 160])]).establishedOn).toBeUndefined();
});

test('a label that was read decides', () => {
  const { establishedOn } = read([
    ...capital,
    written('成', [100, 160]),
    founded,
    written('成立日期2010年1月5日', [100, 220]),
  ]);
  expect(establishedOn?.reading.value).toBe('2010-01-05');
});

import { expect, test } from 'vitest';
import { written } from '../testing/pages';
import { noteLines } from './note-lines';
import { layOut } from './upright';

const notesOf = (...texts: readonly string[]): readonly string[] => {
  const layout = layOut(texts.map((text, index) => written(text, [20, 40 + index * 30])));
  return [...noteLines(layout)].map((index) => layout.lines[index]?.line.text ?? '');
};

test('notes on how a form is filled in go on until something else begins', () => {
  expect(
    notesOf(
      '合同总价 4689.52',
      '填表说明：1.本表为统一申请表，勾选的合并事项一次受理；',
      '2.合同总价以施工合同为准，应与中标价一致；5.未勾选的不需要填写',
      '和提交材料，逾期不补。',
    ),
  ).toHaveLength(3);
});

test('a remark with a value is no note', () => {
  expect(notesOf('备注：转让方某某', '注册资本 100万元')).toEqual([]);
});

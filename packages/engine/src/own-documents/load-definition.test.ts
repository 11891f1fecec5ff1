import type { DocumentDefinition } from '@yushen/documents';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { classifyPages } from '../documents/documents';
import { placeDefinition, vocabularyOf } from '../extract/document-pages';
import { extractFields } from '../extract/extract-fields';
import { readPageOf, written } from '../testing/pages';
import { loadDefinition } from './load-definition';

const YAML = `schema: yushen.document/1
type: library-card
title: { zh: 借书证, en: Library card }
titles: [借书证, 读者证]
cues:
  - { text: 借阅册数, weight: 2 }
  - { pattern: '办证.{0,4}日期', weight: 1 }
threshold: 3
fields:
  reader:
    title: { zh: 读者姓名, en: Reader }
    labels: [读者姓名]
    format: person-name
  cardNumber:
    labels: [证号]
    format: { matching: 'YC\\d{6}' }
  level:
    title: { zh: 级别, en: Level }
    labels: [级别]
    format: { oneOf: [普通, 学者] }
stops: [借阅册数]
`;

const load = (text: string): DocumentDefinition => loadDefinition({ file: 'library-card.yaml', text });

test('a type written as data is recognised and its fields are read, beside those that ship', () => {
  const libraryCard = load(YAML);
  const page = readPageOf([
    written('云川市图书馆', [300, 60]),
    written('借书证', [400, 120], 40),
    written('读者姓名：李晓梅', [100, 240]),
    written('证号：YC 004217', [100, 300]),
    written('级别：学者', [100, 360]),
    written('借阅册数：10册', [100, 420]),
  ]);
  const [document] = classifyPages([page], [...allDocuments, libraryCard]);
  expect(document?.definition?.type).toBe('library-card');
  const placed = document!.segments.map((segment) => placeDefinition(segment, vocabularyOf(libraryCard)));
  const fields = extractFields(libraryCard, placed);
  expect(fields.reader?.reading).toMatchObject({ value: '李晓梅' });
  expect(fields.cardNumber?.reading).toMatchObject({ value: 'YC004217' });
  expect(fields.level?.reading).toMatchObject({ value: '学者' });
});

const changed = (from: string, to: string): string => {
  expect(YAML).toContain(from);
  return YAML.replace(from, to);
};

test.each<[string, string, string, RegExp]>([
  ['another schema', 'yushen.document/1', 'yushen.document/9', /library-card\.yaml:1:9: schema: .*yushen\.document\/1/],
  ['an unknown key', 'threshold: 3', 'treshold: 3', /:8:1: .*treshold/],
  ['a type in capitals', 'type: library-card', 'type: LibraryCard', /:2:7: type: must be lower-case/],
  ['the type of what is not known', 'type: library-card', 'type: unknown', /:2:7: type: .*not "unknown"/],
  ['a format that there is not', 'format: person-name', 'format: person', /:13:13: .*must be one of .*person-name/],
  ['a shape that is none', "'办证.{0,4}日期'", "'办证(日期'", /:7:\d+: cues\.1.*regular expression/i],
  ['a threshold that nothing reaches', 'threshold: 3', 'threshold: 30', /:8:12: threshold: nothing reaches it/],
  ['a field without words for it', '    title: { zh: 级别, en: Level }\n', '', /:18:\d+: fields\.level: needs a title/],
  ['a field that nothing finds', '    labels: [级别]\n', '', /fields\.level: needs labels/],
  ['a blank in a shape', "'办证.{0,4}日期'", "'办证 日期'", /:7:\d+: cues\.1\.pattern: .*neither blanks/],
  ['a title that stands there twice', '[借书证, 读者证]', '[借书证, 借书证]', /titles\.1: "借书证" stands there twice/],
])('%s is shown with its line and a caret', (_what, from, to, message) => {
  expect(() => load(changed(from, to))).toThrow(message);
  expect(() => load(changed(from, to))).toThrow(/^ *\d* *\| *\^$/m);
  expect(() => load(changed(from, to))).toThrow(expect.objectContaining({ code: 'bad-pack' }));
});

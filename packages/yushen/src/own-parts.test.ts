import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeFiles, fakeMarks, fakeSuggester, localeConformance, printed } from './for-tests/index';
import { createReviewer, defineCheck, defineDocument, english, type Locale, type ReviewerOptions, z } from './index';

const TYPE = `schema: yushen.document/1
type: library-card
title: { zh: 借书证, en: Library card }
titles: [借书证]
cues: [{ text: 借阅册数, weight: 2 }]
threshold: 3
fields:
  reader: { title: { zh: 读者姓名, en: Reader }, labels: [读者姓名], format: person-name }
  validUntil: { labels: [有效期至], format: valid-until }
`;

const PACK = `id: reading-room
version: "2026.1"
effectiveFrom: "2026-01-01"
title: { zh: 阅览室开放, en: Reading room }
departments: [{ zh: 云川市图书馆, en: Library }]
basis: [公共图书馆法]
form: { reader: { type: string, title: { zh: 姓名, en: Name } } }
requirements:
  - { id: card, title: { zh: 借书证, en: Library card }, accepts: [library-card] }
rules:
  - { id: same-reader, title: { zh: 姓名一致, en: Same reader }, check: same-name, params: { sources: [form.reader, card.reader] } }
  - { id: short-name, title: { zh: 姓名不超过三字, en: Short name }, check: at-most-letters, params: { value: card.reader, most: 3 } }
`;

const atMostLetters = defineCheck({
  id: 'at-most-letters',
  about: { zh: '字数不超过上限', en: 'No more letters than allowed' },
  params: ({ value }) => z.strictObject({ value, most: z.int().positive() }),
  judge: ({ value, most }, { read }) =>
    read(value)
      .filter((reading) => Array.from(reading.value).length > most)
      .map((reading) => ({
        code: 'rule.failed',
        severity: 'block',
        detail: {
          about: { zh: `“${reading.value}”超过${most}字`, en: `"${reading.value}" has more than ${most} letters` },
        },
        readings: [reading],
      })),
});

const place = { folder: '' };
beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'yushen-own-'));
  await mkdir(path.join(place.folder, 'documents'));
  await mkdir(path.join(place.folder, 'packs', 'reading-room'), { recursive: true });
  await writeFile(path.join(place.folder, 'documents', 'library-card.yaml'), TYPE);
  await writeFile(path.join(place.folder, 'packs', 'reading-room', 'matter.yaml'), PACK);
});
afterAll(() => rm(place.folder, { recursive: true }));

const card = (reader: string) => ({
  name: 'card.jpg',
  pages: [printed('云川市图书馆', '借书证', `读者姓名：${reader}`, '有效期至：2030年1月1日', '借阅册数：10册')],
});

/** The city's reviewer, with a card that reads so. No model is loaded. */
const cityReviewer = (reader: string, more: ReviewerOptions = {}) =>
  createReviewer({
    ...fakeFiles([card(reader)]),
    marks: fakeMarks(),
    suggester: fakeSuggester(),
    documents: [path.join(place.folder, 'documents')],
    checks: [atMostLetters],
    packs: [path.join(place.folder, 'packs')],
    ...more,
  });

const submitted = (reader: string) => ({
  matter: 'reading-room',
  submittedAt: '2026-03-15',
  form: { reader },
  materials: [{ name: 'card.jpg', data: new Uint8Array(1) }],
});

describe('a document type, a check and a pack of a city', () => {
  test('approve a clean case, without a build', async () => {
    const reviewer = await cityReviewer('李晓梅');
    const report = await reviewer.review(submitted('李晓梅'));
    expect(report.issues).toEqual([]);
    expect(report.decision).toBe('approve');
    expect(report.documents).toMatchObject([{ type: 'library-card', fields: { reader: { value: '李晓梅' } } }]);
    expect(reviewer.matter('reading-room').requirements[0]?.accepts).toEqual([
      [{ type: 'library-card', title: { zh: '借书证', en: 'Library card' } }],
    ]);
    await reviewer.close();
  });

  test('find what is wrong, in their own words', async () => {
    const reviewer = await cityReviewer('欧阳晓梅');
    const { issues } = await reviewer.review(submitted('李晓梅'));
    expect(issues.map(({ rule, message }) => [rule, message.zh])).toEqual([
      ['same-reader', expect.stringContaining('读者姓名')],
      ['short-name', '“欧阳晓梅”超过3字'],
    ]);
    await reviewer.close();
  });

  test('are inspected, expected and vouched for like those that ship', async () => {
    const reviewer = await cityReviewer('李晓梅');
    const file = { name: 'card.jpg', data: new Uint8Array(1) };
    expect((await reviewer.inspect(file, { expect: 'library-card' })).issues).toEqual([]);
    const [wrong] = (await reviewer.inspect(file, { expect: 'lease-contract' })).issues;
    expect(wrong).toMatchObject({ code: 'material.wrong-type', params: { found: { zh: '借书证' } } });
    await expect(reviewer.inspect(file, { expect: 'library-cards' })).rejects.toMatchObject({ code: 'bad-options' });
    const sharedData = [
      { requirement: 'card', source: 'library', documentType: 'library-cards', fields: { reader: '李晓梅' } },
    ];
    await expect(reviewer.review({ ...submitted('李晓梅'), sharedData })).rejects.toMatchObject({
      code: 'bad-case',
      message: expect.stringContaining('library-cards'),
    });
    await reviewer.close();
  });
});

const libraryCard = defineDocument({
  type: 'library-card',
  title: { zh: '借书证', en: 'Library card' },
  titles: ['借书证'],
  cues: [{ text: '借阅册数', weight: 2 }],
  threshold: 3,
  extent: 'page',
  fields: {
    reader: { title: { zh: '读者', en: 'Reader' }, labels: ['读者姓名'], format: (value) => ({ value, valid: true }) },
  },
  stops: [],
  signatures: [],
});

test('a definition may be a value', async () => {
  const reviewer = await createReviewer({
    ...fakeFiles([card('李晓梅')]),
    marks: fakeMarks(),
    documents: [libraryCard],
  });
  const { documents } = await reviewer.inspect({ name: 'card.jpg', data: new Uint8Array(1) });
  expect(documents).toMatchObject([{ type: 'library-card', fields: { reader: { value: '李晓梅' } } }]);
  await reviewer.close();
});

describe('what cannot work is refused when the reviewer is made', () => {
  test.each<[string, ReviewerOptions, RegExp]>([
    ['a path that leads nowhere', { documents: ['./nowhere'] }, /nowhere: there is no such file or folder/],
    ['a type twice', { documents: [libraryCard, libraryCard] }, /"library-card" is defined already/],
    [
      'a type that ships',
      { documents: [{ ...libraryCard, type: 'lease-contract' }] },
      /"lease-contract" is defined already/,
    ],
    ['a threshold out of reach', { documents: [{ ...libraryCard, threshold: 99 }] }, /threshold: nothing reaches it/],
    [
      'a definition of another contract',
      { documents: [{ ...libraryCard, contract: 'document/9' } as never] },
      /documents/,
    ],
    ['a check that ships', { checks: [{ ...atMostLetters, id: 'signed' }] }, /there is a check "signed" already/],
    ['a check of no id', { checks: [{ ...atMostLetters, id: 'At most' }] }, /"At most" is no id/],
    ['a check of another contract', { checks: [{ ...atMostLetters, contract: 'check/9' } as never] }, /defineCheck/],
    ['a reader of another contract', { reader: { ...fakeFiles([]).reader, contract: 'reader/9' } as never }, /reader/],
    ['a mark reader of another contract', { marks: { ...fakeMarks(), contract: 'marks/9' } as never }, /marks\/1/],
    ['a loader of another contract', { loader: {} as never }, /loader\/1/],
    ['a locale of another contract', { wording: [{ ...english, contract: 'locale/9' } as never] }, /locale\/1/],
  ])('%s', async (_what, options, message) => {
    await expect(createReviewer(options)).rejects.toMatchObject({
      code: 'bad-options',
      message: expect.stringMatching(message),
    });
  });

  test('a slip in a file, with its place', async () => {
    const file = path.join(place.folder, 'slip.yaml');
    await writeFile(file, TYPE.replace('person-name', 'persons-name'));
    await expect(createReviewer({ documents: [file] })).rejects.toMatchObject({
      code: 'bad-pack',
      message: expect.stringMatching(/slip\.yaml:8:\d+: fields\.reader\.format: must be one of .*person-name/),
    });
  });
});

describe('a part that a function opens', () => {
  test('is opened with the first file, and closed with the reviewer', async () => {
    const { loader, reader } = fakeFiles([card('李晓梅')]);
    const calls: string[] = [];
    const reviewer = await createReviewer({
      loader: () => loader,
      reader: async () => {
        calls.push('opened');
        return { ...reader, close: async () => void calls.push('closed') };
      },
      marks: () => fakeMarks(),
    });
    expect(calls).toEqual([]);
    await reviewer.read({ name: 'card.jpg', data: new Uint8Array(1) });
    expect(calls).toEqual(['opened']);
    await reviewer.close();
    expect(calls).toEqual(['opened', 'closed']);
  });

  test('is not closed where it was passed in as it is: it may serve others', async () => {
    const { loader, reader } = fakeFiles([card('李晓梅')]);
    const calls: string[] = [];
    const own = { ...reader, close: async () => void calls.push('closed') };
    const reviewer = await createReviewer({ loader, reader: own, marks: fakeMarks() });
    await reviewer.read({ name: 'card.jpg', data: new Uint8Array(1) });
    await reviewer.close();
    expect(calls).toEqual([]);
  });

  test('of another contract is told, with the first file', async () => {
    const reviewer = await createReviewer({ ...fakeFiles([]), marks: () => ({ contract: 'marks/9' }) as never });
    await expect(reviewer.inspect(new Uint8Array(1))).rejects.toMatchObject({ code: 'bad-options' });
    await reviewer.close();
  });
});

/** Just enough of a third language to be told apart. */
const german: Locale = {
  contract: 'locale/1',
  id: 'de',
  wording: { ...english.wording, 'material.missing': ({ requirement }) => `Es fehlt: ${requirement.en}` },
  guidance: { ...english.guidance, 'material.missing': 'Laden Sie es hoch.' },
};

describe('the words of messages', () => {
  test.each(localeConformance(german).map((one) => [one.name, one] as const))('%s', (_name, { run }) => run());

  test('may be said in a third language, beside those that ship, and replayed in it', async () => {
    const reviewer = await cityReviewer('李晓梅', { wording: [german] });
    let record: Parameters<typeof reviewer.replay>[0] | undefined;
    const input = { ...submitted('李晓梅'), materials: [] };
    const { issues } = await reviewer.review(input, { onRecord: (one) => (record = one) });
    expect(issues).toMatchObject([
      { message: { zh: '缺少材料：借书证', de: 'Es fehlt: Library card' }, guidance: { de: 'Laden Sie es hoch.' } },
    ]);
    const replayed = reviewer.replay(record!);
    expect(replayed.change).toBeUndefined();
    expect(replayed.verdict.issues[0]?.message).toEqual(issues[0]?.message);
    await reviewer.close();
  });

  test('may be replaced', async () => {
    const blunt: Locale = {
      ...english,
      wording: { ...english.wording, 'material.missing': () => 'Something is missing.' },
    };
    const reviewer = await cityReviewer('李晓梅', { wording: [blunt] });
    const { issues } = await reviewer.review({ ...submitted('李晓梅'), materials: [] });
    expect(issues[0]?.message).toEqual({ zh: '缺少材料：借书证', en: 'Something is missing.' });
    await reviewer.close();
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeFiles, fakeMarks, fakeSuggester, printed } from './for-tests/index';
import { createReviewer, type KeepReadings, type PageKey, type ReadingStore, type RunOptions } from './index';
import { caseFolder } from './testing/fixture-cases';

const MATTER = 'individual-business-registration';
const LINES = printed(
  '房屋租赁合同',
  '出租方（甲方）：张三',
  '承租方（乙方）：李四',
  '租赁期限自2026年1月1日至2027年1月1日',
);
const FILE = { name: 'lease.jpg', data: new Uint8Array([1]) };
const { form } = JSON.parse(readFileSync(`${caseFolder('approve-text-pdfs')}/case.json`, 'utf8'));
const CASE = { matter: MATTER, submittedAt: '2026-03-15', form, materials: [FILE] };

const saved = new Map<string, Uint8Array>();
const nameOf = ({ sha256, page, readBy }: PageKey) => `${readBy}/${sha256}/${page}`;
const readings: ReadingStore = {
  load: async (key) => saved.get(nameOf(key)),
  save: async (key, answers) => void saved.set(nameOf(key), answers),
};

/** A machine of its own: what it reads, and what its parts were asked. */
async function openMachine(name = 'fake') {
  const { loader, reader } = fakeFiles([{ name: FILE.name, pages: [LINES] }]);
  const asked: string[] = [];
  const marks = fakeMarks();
  const noting =
    <Asked extends readonly unknown[], Answer>(name: string, method: (...question: Asked) => Answer) =>
    (...question: Asked) => {
      asked.push(name);
      return method(...question);
    };
  const reviewer = await createReviewer({
    loader,
    reader: {
      ...reader,
      name,
      locate: noting('locate', reader.locate),
      recognise: noting('recognise', reader.recognise),
    },
    marks: { ...marks, findSeals: noting('findSeals', marks.findSeals) },
    suggester: fakeSuggester(),
    cache: { pages: 0 },
  });
  return { reviewer, asked };
}

const keeping: RunOptions & KeepReadings = { readings };
const machines = {} as Record<'first' | 'second' | 'other', Awaited<ReturnType<typeof openMachine>>>;
beforeAll(async () => {
  machines.first = await openMachine();
  machines.second = await openMachine();
  machines.other = await openMachine('another');
});
beforeEach(() => {
  saved.clear();
  for (const { asked } of Object.values(machines)) asked.length = 0;
});

describe('readings kept in a store', () => {
  test('are used by another machine, for another call', async () => {
    const { first, second } = machines;
    await first.reviewer.review(CASE, keeping);
    expect(first.asked).toContain('locate');
    const report = await second.reviewer.review(CASE, keeping);
    expect(second.asked).toEqual([]);
    expect(report.digest).toBe((await second.reviewer.review(CASE)).digest);
    expect(second.asked).toContain('locate');
  });

  test('are completed by what a quick look left unread', async () => {
    const { first, second } = machines;
    await first.reviewer.read(FILE, keeping);
    await second.reviewer.review(CASE, keeping);
    expect(second.asked).toContain('findSeals');
    expect(second.asked).not.toContain('locate');
    first.asked.length = 0;
    await first.reviewer.review(CASE, keeping);
    expect(first.asked).toEqual([]);
  });

  test('belong to the bytes and to the reader', async () => {
    const { first, second, other } = machines;
    await first.reviewer.review(CASE, keeping);
    await other.reviewer.review(CASE, keeping);
    expect(other.asked).toContain('locate');
    await second.reviewer.review({ ...CASE, materials: [{ ...FILE, data: new Uint8Array([2]) }] }, keeping);
    expect(second.asked).toContain('locate');
  });

  test('that cannot be understood are read anew', async () => {
    const { first, second } = machines;
    await first.reviewer.review(CASE, keeping);
    for (const key of saved.keys()) saved.set(key, new Uint8Array([9, 9, 9]));
    await second.reviewer.review(CASE, keeping);
    expect(second.asked).toContain('locate');
  });
});

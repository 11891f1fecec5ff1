import { readFileSync } from 'node:fs';
import { type ProgressEvent, reportSchema, YushenError } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { loadPack, type PackSource, vocabularyOf } from '@yushen/rules';
import { describe, expect, test } from 'vitest';
import type { Parts } from './parts';
import { review } from './review';
import { linesOf, soleTrader } from './testing/sole-trader';

const matters = new URL('../../matters/', import.meta.url);
const sourceOf = (file: string): PackSource => ({ file, text: readFileSync(new URL(file, matters), 'utf8') });
const pack = loadPack(sourceOf('individual-business-registration/matter.yaml'), vocabularyOf(allDocuments), (name) =>
  sourceOf(`${name}.yaml`),
);

const withPack = (parts: Parts): Parts => ({ ...parts, matter: () => pack });

const reviewed = ({ input, uploads, parts }: ReturnType<typeof soleTrader>, running = {}) =>
  review(input, uploads, withPack(parts), running);

const codesOf = ({ issues }: Awaited<ReturnType<typeof review>>) => issues.map(({ code }) => code);

describe('a clean case', () => {
  test('is approved, with everything met and nothing to say', async () => {
    const report = await reviewed(soleTrader());
    expect(report.issues).toEqual([]);
    expect(report.decision).toBe('approve');
    expect(report.documents.map(({ type }) => type)).toEqual([
      'id-card-front',
      'id-card-back',
      'individual-business-application',
      'real-estate-certificate',
    ]);
    expect(report.requirements.filter(({ status }) => status === 'met').map(({ id }) => id)).toEqual([
      'application',
      'operator-id',
      'premises-proof',
    ]);
    expect(report.documents[0]?.fields.idNumber).toMatchObject({ value: '510107199109081168', source: 'ocr' });
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  test('gives the same report every time, but for the timings', async () => {
    const [first, second] = [await reviewed(soleTrader()), await reviewed(soleTrader())];
    expect({ ...second, timings: first.timings }).toEqual(first);
    expect(second.digest).toBe(first.digest);
  });

  test('is approved whatever the order of its files', async () => {
    const { input, uploads, parts } = soleTrader();
    const turned = { ...input, materials: [...input.materials].reverse() };
    const report = await review(turned, [...uploads].reverse(), withPack(parts));
    expect(report.decision).toBe('approve');
  });

  test('tells its progress, stage by stage', async () => {
    const events: ProgressEvent[] = [];
    await reviewed(soleTrader(), { onProgress: (event: ProgressEvent) => events.push(event) });
    for (const [stage, total] of [
      ['intake', 4],
      ['read', 4],
      ['extract', 4],
      ['check', 1],
    ] as const)
      expect(events.filter((event) => event.stage === stage).map(({ done }) => done)).toEqual(
        Array.from({ length: total }, (_, index) => index + 1),
      );
  });

  test('books the time of each stage', async () => {
    const { timings } = await reviewed(soleTrader());
    for (const milliseconds of Object.values(timings.stages)) expect(milliseconds).toBeGreaterThan(0);
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.stages.read);
  });
});

describe('a faulty case', () => {
  const withTitle = (text: string, instead: string) =>
    soleTrader({
      title: { pages: linesOf('title', (line) => ({ ...line, text: line.text.replace(text, instead) })) },
    });

  test('is sent back where another house number stands on a document, with the place of both', async () => {
    const report = await reviewed(withTitle('118号', '128号'));
    expect(report.decision).toBe('correct');
    const [issue] = report.issues;
    expect(issue).toMatchObject({ code: 'field.mismatch', severity: 'block', rule: 'premises-address' });
    expect(issue?.evidence?.map(({ value }) => value).join()).toContain('128号');
  });

  test('names every fault at once', async () => {
    const { input, uploads, parts } = soleTrader();
    const form = { ...input.form, capital: '90000.00' };
    const some = uploads.slice(0, 3);
    const report = await review({ ...input, form, materials: input.materials.slice(0, 3) }, some, withPack(parts));
    expect(codesOf(report).sort()).toEqual(['field.mismatch', 'material.missing']);
  });

  test('goes to a person where only a doubt is left', async () => {
    const unsure = { ...soleTrader().parts.marks, judgeSignature: async () => 'unsure' as const };
    const { input, uploads, parts } = soleTrader();
    const report = await review(input, uploads, withPack({ ...parts, marks: unsure }));
    expect(report.decision).toBe('manual');
  });

  test('is sent back where the application is not signed', async () => {
    const empty = { ...soleTrader().parts.marks, judgeSignature: async () => 'empty' as const };
    const { input, uploads, parts } = soleTrader();
    expect(codesOf(await review(input, uploads, withPack({ ...parts, marks: empty })))).toEqual(['signature.missing']);
  });

  test('says what is wrong with a file, and reads the others', async () => {
    const report = await reviewed(soleTrader({ title: { pages: [], faults: [{ code: 'file.encrypted' }] } }));
    expect(report.issues[0]).toMatchObject({ code: 'file.encrypted', severity: 'block', material: 3 });
    expect(report.documents).toHaveLength(3);
    expect(report.decision).toBe('correct');
  });

  test('whose page cannot be decoded again is for a person: it opened well', async () => {
    const { input, uploads, parts } = soleTrader();
    const open: Parts['loader']['open'] = async (file, options) => {
      const opened = await parts.loader.open(file, options);
      const broken = async (): Promise<never> => {
        throw new Error('bad data');
      };
      return file.name === 'title.jpg'
        ? { ...opened, pages: opened.pages.map((page) => ({ ...page, image: broken })) }
        : opened;
    };
    const report = await review(input, uploads, withPack({ ...parts, loader: { ...parts.loader, open } }));
    expect(report.issues[0]).toMatchObject({ code: 'system.failed', severity: 'review', material: 3, page: 0 });
    expect(report.decision).toBe('manual');
  });
});

describe('a page that looks bad', () => {
  const quality = [
    {
      code: 'quality.blurred' as const,
      box: [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ] as const,
      measured: 1,
      threshold: 2,
    },
  ];

  test('is accepted where all its fields were read', async () => {
    expect((await reviewed(soleTrader({ front: { quality } }))).decision).toBe('approve');
  });

  test('is refused where they were not', async () => {
    const pages = linesOf('front', (line) => ({ ...line, confidence: 0.7 }));
    const report = await reviewed(soleTrader({ front: { quality, pages } }));
    expect(report.issues.find(({ code }) => code === 'quality.blurred')).toMatchObject({
      severity: 'block',
      document: 'd1',
      material: 0,
      page: 0,
    });
  });

  test('goes to a person where what was found was read well, and some was not found', async () => {
    // An ID card's front has six fields.
    const pages = linesOf('front', (line) => (/^(?:民族|出生|住址)/u.test(line.text) ? { ...line, text: '' } : line));
    const report = await reviewed(soleTrader({ front: { quality, pages } }));
    expect(report.issues.find(({ code }) => code === 'quality.blurred')).toMatchObject({ severity: 'review' });
    expect(report.decision).not.toBe('approve');
  });

  test('is refused where nothing on it is known', async () => {
    const pages = [linesOf('front', (line) => ({ ...line, text: '欢迎光临' }))[0]?.slice(0, 1) ?? []];
    const report = await reviewed(soleTrader({ front: { quality, pages } }));
    expect(codesOf(report)).toContain('quality.blurred');
  });
});

test('an aborted review gives no report', async () => {
  await expect(reviewed(soleTrader(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
});

test('an unknown matter, a bad form and a requirement that does not exist are the caller’s errors', async () => {
  const { input, uploads, parts } = soleTrader();
  await expect(review(input, uploads, parts)).rejects.toMatchObject({ code: 'unknown-matter' });
  const bad = { ...input, form: { ...input.form, composition: 'several' } };
  await expect(review(bad, uploads, withPack(parts))).rejects.toMatchObject({ code: 'bad-case' });
  const misplaced = { ...input, materials: input.materials.map((one) => ({ ...one, requirement: 'nothing' })) };
  await expect(review(misplaced, uploads, withPack(parts))).rejects.toMatchObject({ code: 'bad-case' });
});

test('every opened file is closed again, also when the review fails', async () => {
  const { input, uploads, parts } = soleTrader();
  const closed: string[] = [];
  const open: Parts['loader']['open'] = async (file, options) => ({
    ...(await parts.loader.open(file, options)),
    close: async () => {
      closed.push(file.name);
    },
  });
  const locate = () => Promise.reject(new YushenError('closed', 'The reader is gone.'));
  const reader: Parts['reader'] = { ...parts.reader, locate };
  const failing = withPack({ ...parts, reader, loader: { ...parts.loader, open } });
  await expect(review(input, uploads, failing)).rejects.toMatchObject({ code: 'closed' });
  expect(closed.sort()).toEqual(uploads.map(({ name }) => name).sort());
});

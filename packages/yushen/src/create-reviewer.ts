import path from 'node:path';
import {
  CASE_SCHEMA,
  type CaseInput,
  localesWith,
  type Report,
  type SourceFile,
  TEXT_WANTED,
  type TextWanted,
  YushenError,
} from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { FileInput, ReviewCase, Reviewer, ReviewOptions, RunOptions } from '@yushen/engine';
import { correctRecord, type DatedCase, explain, inspect, type Parts, review, type Upload } from '@yushen/engine';
import { DEFAULT_LIMITS } from '@yushen/intake';
import { formJsonSchema, guide, splitByDepartment } from '@yushen/rules';
import { unlessAborted } from '@yushen/running';
import manifest from '../package.json' with { type: 'json' };
import { describeMatter } from './describe-matter';
import { type KeepReadings, keepReadings } from './kept-readings';
import { lazily } from './lazily';
import { type Library, openLibrary } from './open-library';
import { withOwnSignal } from './own-signal';
import type { PackRegistry } from './pack-registry';
import { type PackTrials, packTrials } from './pack-trials';
import { shadowPacks } from './packs';
import { drawPages } from './page-images';
import { parseCase, readCaseFile, today } from './read-case';
import { readText } from './read-text';
import { openReadingParts, type ReadingParts } from './reading-parts';
import { noticeOf, replayRecord } from './replay-record';
import { type ParsedOptions, parseReviewerOptions, type ReviewerOptions } from './reviewer-options';
import { type Fetching, fetchSource } from './sources/fetch-source';
import { nameOf } from './sources/name-of';

/**
 * Makes a reviewer. Rule packs are loaded and checked at once; the models with the first file that must be read.
 *
 * @throws YushenError `bad-options`, `bad-pack`
 */
export async function createReviewer(options: ReviewerOptions = {}): Promise<Reviewer & PackTrials> {
  const parsed = parseReviewerOptions(options);
  return reviewerOver(openLibrary(parsed), parsed);
}

/** The same, over a library that is open. @throws YushenError `bad-options`, `bad-pack` */
export function reviewerOver(library: Library, parsed: ParsedOptions): Reviewer & PackTrials {
  const { definitions, vocabulary, registry } = library;
  const locales = localesWith(parsed.wording);
  const shadows = shadowPacks(parsed.shadow, vocabulary);
  requireMatters(Object.keys(parsed.modes), registry);
  const reading = lazily(() => openReadingParts(parsed));
  const closing = new AbortController();
  const throwIfClosed = () => {
    if (closing.signal.aborted) throw new YushenError('closed', 'This reviewer was closed. Create another one.');
  };
  const readingParts = async (signal: AbortSignal | undefined): Promise<ReadingParts> => {
    throwIfClosed();
    const opened = await unlessAborted(() => reading.get(), signal);
    throwIfClosed();
    return opened;
  };
  const packOn = (on: string) => (name: string) => registry.find(name, on).pack;
  /** The very version that a report was judged by. */
  const packOf = ({ matter: { id, version } }: Pick<Report, 'matter'>) => packOn(today())(`${id}@${version}`);
  const partsOf = ({ loader, reader, marks, suggester }: ReadingParts, on = today()): Parts => ({
    loader,
    reader,
    marks,
    suggester,
    definitions,
    locales,
    matter: packOn(on),
    shadow: (name) => shadows.get(idOf(name))?.pack,
    registries: { sources: parsed.dataSources, milliseconds: parsed.dataSourceMs },
    version: manifest.version,
    now: () => performance.now(),
  });
  /** What was read is kept when the call fails, too: the next attempt goes on from there. */
  const keeping = async <T>(
    { signal, readings }: RunOptions & KeepReadings,
    work: (parts: ReadingParts) => Promise<T>,
  ): Promise<T> => {
    const opened = await readingParts(signal);
    const kept = keepReadings(opened, readings, manifest.version);
    return work({ ...opened, ...kept.parts }).finally(kept.save);
  };
  const reviewUploads = async (input: DatedCase, uploads: readonly Upload[], options: ReviewOptions) => {
    registry.find(input.matter, input.submittedAt);
    for (const { documentType } of input.sharedData) requireType(documentType, definitions, 'bad-case', 'sharedData');
    const mode = options.mode ?? parsed.modes[idOf(input.matter)];
    const running = { ...withOwnSignal(options), mode };
    return keeping(running, (parts) => review(input, uploads, partsOf(parts, input.submittedAt), running));
  };
  const fetching = ({ signal }: RunOptions, baseDir = '.'): Fetching => ({
    baseDir,
    bytes: parsed.limits?.bytes ?? DEFAULT_LIMITS.bytesPerFile,
    signal,
  });
  const fetchOne = (file: FileInput, running: RunOptions): Promise<Upload> =>
    fetchSource(file, nameOf(file) ?? 'upload', fetching(running));
  const close = async (): Promise<void> => {
    closing.abort();
    await (await reading.made())?.close();
  };
  return {
    review: async (input, running = {}) => {
      const { parsed: dated, files } = separateFiles(input);
      return reviewUploads(dated, await fetchUploads(dated, files, fetching(running, running.baseDir)), running);
    },
    reviewFile: async (caseFile, running = {}) => {
      const input = await readCaseFile(caseFile);
      const files = input.materials.map(({ file }) => file);
      const from = fetching(running, running.baseDir ?? path.dirname(caseFile));
      return reviewUploads(input, await fetchUploads(input, files, from), running);
    },
    inspect: async (file, options = {}) => {
      requireTextWanted(options.text);
      if (options.expect !== undefined) requireType(options.expect, definitions, 'bad-options', 'expect');
      const running = withOwnSignal(options);
      const upload = await fetchOne(file, running);
      return keeping(running, (parts) => inspect(upload, partsOf(parts), running));
    },
    read: async (file, options = {}) => {
      const running = withOwnSignal(options);
      const upload = await fetchOne(file, running);
      return keeping(running, (parts) => readText(upload, parts, running, locales));
    },
    pageImages: async function* (file, options = {}) {
      const running = withOwnSignal(options);
      const source = requireFile(await fetchOne(file, running));
      yield* drawPages(source, (await readingParts(running.signal)).loader, running);
    },
    matters: () =>
      registry
        .inForce(today())
        .map(({ pack: { id, version, title, departments } }) => ({ id, version, title, departments })),
    matter: (id, form) => describeMatter(packOn(today())(id), form),
    matterSchema: (id, language = 'zh') => formJsonSchema(packOn(today())(id), language),
    splitByDepartment: (report) => splitByDepartment(packOf(report), report),
    guide: (id, form, sharedData) => guide(packOn(today())(id), form, sharedData),
    explain: (report, rule) => explain(report, packOf(report), rule),
    notice: (source) => noticeOf(source, packOf('report' in source ? source.report : source)),
    replay: (record, options = {}) => {
      const id = idOf(record.case.matter);
      const shadow = options.shadow ? shadows.get(id)?.pack : undefined;
      return replayRecord(record, shadow ?? packOn(today())(id), options, locales);
    },
    ...packTrials(library, locales),
    correct: (record, corrections) => correctRecord(record, corrections, definitions),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** @throws YushenError `bad-options` where a mode is given for a matter that there is not */
function requireMatters(ids: readonly string[], registry: PackRegistry): void {
  const stranger = ids.find((id) => !registry.ids.includes(id));
  if (stranger !== undefined)
    throw new YushenError('bad-options', `Reviewer options: modes: there is no matter "${stranger}".`);
}

/** Which types there are, the reviewer's own definitions say. @throws YushenError */
function requireType(
  type: string,
  definitions: readonly DocumentDefinition[],
  code: 'bad-case' | 'bad-options',
  where: string,
): void {
  if (!definitions.some((definition) => definition.type === type))
    throw new YushenError(code, `${where}: "${type}" is no document type.`);
}

/** @throws YushenError `bad-options` */
function requireTextWanted(text: TextWanted = 'whole'): void {
  if (!TEXT_WANTED.includes(text))
    throw new YushenError('bad-options', `Inspecting: text: "${text}" is none of ${TEXT_WANTED.join(', ')}.`);
}

/** A matter's id, without the version that a case may pin: `tax-registration@2026.1`. */
const idOf = (name: string): string => name.split('@')[0] ?? name;

/** @throws YushenError `bad-options` where no file came: pages are pictures, and have no place for an issue */
function requireFile({ name, file, fault }: Upload): SourceFile {
  if (file !== undefined) return file;
  throw new YushenError(
    'bad-options',
    fault?.code === 'file.too-large'
      ? `${name} is larger than ${fault.limit} bytes.`
      : `${name}: there is no such file.`,
  );
}

/** A case in memory, with its files taken out: what is left is a case as in `case.json`. */
function separateFiles(input: ReviewCase): { parsed: DatedCase; files: readonly FileInput[] } {
  const materials = (input.materials ?? []).map((material) =>
    typeof material === 'object' && 'file' in material ? material : { file: material },
  );
  const plain = materials.map(({ file, requirement }, index) => ({
    file: (typeof file === 'string' ? file : nameOf(file)) ?? `upload-${index + 1}`,
    ...(requirement !== undefined && { requirement }),
  }));
  const whole: CaseInput = {
    ...input,
    schema: input.schema ?? CASE_SCHEMA,
    id: input.id ?? 'unnamed',
    materials: plain,
  };
  return { parsed: parseCase(whole, 'The case'), files: materials.map(({ file }) => file) };
}

const fetchUploads = (input: DatedCase, files: readonly FileInput[], fetching: Fetching): Promise<Upload[]> =>
  Promise.all(
    files.map(async (file, index) => ({
      ...(await fetchSource(file, nameOf(file) ?? `upload-${index + 1}`, fetching)),
      requirement: input.materials[index]?.requirement,
    })),
  );

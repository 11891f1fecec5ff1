import type { Finding, OpenedFile, TextWanted } from '@yushen/contract';
import { classifyPages, type FoundDocument } from './documents/documents';
import { embeddedFor } from './documents/embedded-fields';
import { extractSafely } from './documents/extract-safely';
import { neededText } from './documents/needed-text';
import type { OurFailure } from './failures/our-failure';
import { featureFindings } from './features/feature-findings';
import { documentFindings, qualityFindings } from './findings/document-findings';
import { failureFindings } from './findings/failure-findings';
import { fileFindings } from './findings/file-findings';
import { disagreementFindings, signatureFindings } from './findings/original-findings';
import type { Parts, Running } from './parts';
import { closeAll, openUploads, type Upload } from './reading/intake';
import { PageStore } from './reading/page-store';
import { readPages, type TextReading, wholeText } from './reading/read';
import type { Stopwatch } from './running/stopwatch';
import { alteredValues } from './tamper/altered-values';
import { tamperFindings } from './tamper/tamper-findings';
import { type TamperSignal, tamperFinding } from './tamper/tamper-signal';
import { hiddenContent } from './witness/hidden-content';
import { laidOverStamps } from './witness/laid-over-stamps';
import { endedByWords } from './witness/says-ended';
import { undrawnContent } from './witness/undrawn';
import { unlistedWords } from './witness/unlisted-words';

/** What stands in the uploads, before any rule is asked. */
export interface Examined {
  readonly documents: readonly FoundDocument[];
  readonly findings: readonly Finding[];
  /** Materials of which nothing could be read. */
  readonly unreadable: ReadonlySet<number>;
  /** Materials of which a part could not be worked on, for a reason of ours. */
  readonly partlyRead: ReadonlySet<number>;
  /** Pages with lines that were left unread: see {@link neededText}. */
  readonly unread: readonly { readonly page: number; readonly lines: number }[];
}

const TEXT_READINGS = { whole: wholeText, needed: neededText } as const satisfies Record<TextWanted, TextReading>;

/** Opens, reads, classifies and extracts: the stages that an inspection and a review share. */
export async function examine(
  uploads: readonly Upload[],
  parts: Parts,
  running: Running,
  stopwatch: Stopwatch,
  text: TextWanted = 'whole',
): Promise<Examined> {
  const failures: OurFailure[] = [];
  const failed = (failure: OurFailure): void => {
    failures.push(failure);
  };
  const files = await stopwatch.time('intake', () => openUploads(uploads, parts, running, failed));
  try {
    const { pages, ...read } = await stopwatch.time('read', () =>
      readPages(files, TEXT_READINGS[text], parts, running),
    );
    failures.push(...read.failures);
    const joined = await stopwatch.time('classify', () => classifyPages(pages, parts.definitions, parts.suggester));
    const documents: FoundDocument[] = [];
    const altered: TamperSignal[] = [];
    for (const [index, document] of joined.entries()) {
      await stopwatch.time('extract', async () => {
        const embedded = embeddedFor(document, joined, files);
        const images = new PageStore(files, running.signal);
        const around = { pages, files, images, embedded, parts, running, failed };
        const found = await extractSafely(`d${index + 1}`, document, around);
        documents.push(found);
        altered.push(...(await alteredValues(found, pages, images, parts, running, failed)));
      });
      running.onProgress?.({ stage: 'extract', done: index + 1, total: joined.length });
    }
    const hidden = await stopwatch.time('extract', () => hiddenContent(documents, pages, files, parts, running));
    const stamped = await stopwatch.time('extract', () => laidOverStamps(documents, pages, files, parts, running));
    const unlisted = await stopwatch.time('extract', () => unlistedWords(documents, pages, files, parts, running));
    const beside = [
      ...altered.map(tamperFinding),
      ...stamped.map(tamperFinding),
      ...unlisted,
      ...undrawnContent(documents, pages),
      ...endedByWords(documents, pages),
    ];
    const partlyRead = new Set([...materialsOf(failures), ...unfinished(files)]);
    return {
      documents,
      findings: [
        ...fileFindings(uploads, files),
        ...failureFindings(uploads, failures),
        ...qualityFindings(documents, pages, uploads),
        ...documentFindings(documents, pages, uploads, [...partlyRead]),
        ...disagreementFindings(documents),
        ...signatureFindings(uploads, files),
        ...tamperFindings(documents, pages, files),
        ...featureFindings(documents, pages),
        ...hidden,
        ...beside,
      ],
      unreadable: new Set(files.flatMap(({ pages: own }, material) => (own.length === 0 ? [material] : []))),
      partlyRead,
      unread: pages.flatMap(({ page: { page }, reading: { unread: lines } }) => (lines ? [{ page, lines }] : [])),
    };
  } finally {
    await closeAll(files);
  }
}

/** Files of which time ran out before all pages were open. */
const unfinished = (files: readonly OpenedFile[]): number[] =>
  files.flatMap(({ faults }, material) =>
    faults.some((fault) => fault.code === 'file.too-large' && fault.measure === 'seconds') ? [material] : [],
  );

const materialsOf = (failures: readonly OurFailure[]): number[] => [
  ...new Set(failures.map(({ material }) => material)),
];

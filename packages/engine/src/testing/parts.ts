import type {
  FileLoader,
  Line,
  MarkReader,
  OpenedFile,
  Page,
  PageImage,
  Quad,
  QualityFault,
  SignatureState,
  TextReader,
} from '@yushen/contract';
import { YushenError } from '@yushen/contract';
import { fakeReader } from '@yushen/contract/testing';
import { allDocuments } from '@yushen/documents';
import type { Parts } from '../parts';

/** A file for tests: the lines on each of its pages, or what is wrong with it. */
export interface FakeFile {
  readonly name: string;
  readonly pages: readonly (readonly Line[])[];
  readonly faults?: OpenedFile['faults'];
  readonly signatures?: OpenedFile['signatures'];
  readonly embedded?: OpenedFile['embedded'];
  /** On its first page. */
  readonly stamps?: Page['stamps'];
  readonly quality?: readonly QualityFault[];
  readonly codes?: Awaited<ReturnType<MarkReader['findCodes']>>;
}

const size = { width: 1000, height: 1400 } as const;

/** Parts that know these files by name and see the same state in every signing zone. */
export function fakeParts(files: readonly FakeFile[], signature: SignatureState = 'signed'): Parts {
  const onPage = new Map<PageImage, { readonly lines: readonly Line[]; readonly file: FakeFile }>();
  const opened = new Map(
    files.map((file): [string, OpenedFile] => {
      const pages = file.pages.map((lines, page) => {
        const image: PageImage = { ...size, data: new Uint8Array(0) };
        onPage.set(image, { lines, file });
        return { page, ...size, ...(file.stamps && page === 0 && { stamps: file.stamps }), image: async () => image };
      });
      const { faults = [], signatures, embedded } = file;
      const originals = { ...(signatures && { signatures }), ...(embedded && { embedded }) };
      return [file.name, { kind: 'jpeg', pages, faults, ...originals, close: async () => {} }];
    }),
  );
  const loader: FileLoader = {
    contract: 'loader/1',
    open: async ({ name }, options) => {
      if (options?.signal?.aborted) throw new YushenError('aborted', 'The review was aborted.');
      const file = opened.get(name);
      if (file === undefined) throw new Error(`no file ${name}`);
      return file;
    },
    judgeQuality: async (image) => onPage.get(image)?.file.quality ?? [],
    close: async () => {},
  };
  const marks: MarkReader = {
    contract: 'marks/1',
    findSeals: async () => [],
    findCodes: async (image) => onPage.get(image)?.file.codes ?? [],
    judgeSignature: async () => signature,
  };
  let milliseconds = 0;
  return {
    loader,
    reader: fakeReader((image) => onPage.get(image)?.lines ?? []),
    marks,
    definitions: allDocuments,
    matter: (id) => {
      throw new YushenError('unknown-matter', `There is no matter "${id}".`);
    },
    version: '0.0.0-test',
    now: () => {
      milliseconds += 1;
      return milliseconds;
    },
  };
}

/** Parts whose reader gives these answers for the regions that it is asked for, in order, and notes them in `asked`. */
export function rereadingParts(answers: readonly (readonly [text: string, confidence: number])[]): {
  readonly parts: Parts;
  readonly asked: Quad[];
} {
  const parts = fakeParts([]);
  const asked: Quad[] = [];
  const recognise: TextReader['recognise'] = async (_, regions) => {
    asked.push(...regions.map(({ box }) => box));
    return regions.map(({ box }, index) => {
      const [text, confidence] = answers[index] ?? ['', 0];
      return { text, confidence, box, source: 'ocr' };
    });
  };
  return { parts: { ...parts, reader: { ...parts.reader, recognise } }, asked };
}

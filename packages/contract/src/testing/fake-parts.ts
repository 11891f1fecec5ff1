import { YushenError } from '../error';
import type { FileLoader, MarkReader, OpenedFile, SealImprint, SuggestedType, TypeSuggester } from '../parts';
import type { Line, PageImage } from '../reading';
import type { SignatureState } from '../report';
import { fakeReader } from './fake-reader';

/** A file for tests: the lines on each of its pages. */
export interface FakeFile {
  /** What the file is asked for by: its bytes are never looked at. */
  readonly name: string;
  /** For each page its lines, as `printed` makes them. */
  readonly pages: readonly (readonly Line[])[];
}

/** What a fake page measures, pixels. */
export const FAKE_PAGE = {
  /** Pixels. */
  width: 1000,
  /** Pixels. */
  height: 1400,
} as const;

/** A mark reader that sees the same on every page. */
export const fakeMarks = ({
  signature = 'unsure',
  seals = [],
}: {
  /** What it says of every place to sign. Default `unsure`. */
  readonly signature?: SignatureState;
  /** The seals that it sees on every page. Default: none. */
  readonly seals?: readonly SealImprint[];
} = {}): MarkReader => ({
  contract: 'marks/1',
  findSeals: async () => seals,
  findCodes: async () => [],
  judgeSignature: async () => signature,
});

/** A suggester that always says the same. */
export const fakeSuggester = (guess?: SuggestedType): TypeSuggester => ({
  contract: 'suggester/1',
  models: [],
  suggest: () => guess,
});

/**
 * A loader and a reader that know files by their names: their bytes are never looked at, so that a review takes milliseconds and
 * loads no model. Hand both to `createReviewer`, and files as `{ name, data: new Uint8Array(1) }`.
 *
 * @throws YushenError `aborted` from the loader, once its signal has fired
 */
export function fakeFiles(files: readonly FakeFile[]): {
  /** Opens exactly these files; any other is `file.unsupported`. */
  readonly loader: FileLoader;
  /** Reads the lines of their pages. Its contract is `reader/1`. */
  readonly reader: ReturnType<typeof fakeReader>;
} {
  const linesOn = new Map<PageImage, readonly Line[]>();
  const opened = new Map(
    files.map(({ name, pages }): [string, OpenedFile] => [
      name,
      {
        kind: 'jpeg',
        pages: pages.map((lines, page) => {
          const image: PageImage = {
            ...FAKE_PAGE,
            data: new Uint8Array(FAKE_PAGE.width * FAKE_PAGE.height * 3).fill(255),
          };
          linesOn.set(image, lines);
          return { page, ...FAKE_PAGE, image: async () => image };
        }),
        faults: [],
        close: async () => {},
      },
    ]),
  );
  const loader: FileLoader = {
    contract: 'loader/1',
    open: async ({ name }, options) => {
      if (options?.signal?.aborted) throw new YushenError('aborted', 'Opening was aborted by its signal.');
      const file = opened.get(name);
      return (
        file ?? {
          kind: 'unknown',
          pages: [],
          faults: [{ code: 'file.unsupported', kind: 'unknown' }],
          close: async () => {},
        }
      );
    },
    judgeQuality: async () => [],
    close: async () => {},
  };
  return { loader, reader: fakeReader((image) => linesOn.get(image) ?? []) };
}

/** Lines of print one below the other, as a page in tests: each text with its height of 20 pixels and what is beside it free. */
export const printed = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, row) => {
    const [left, top] = [60, 60 + row * 60];
    const right = left + Array.from(text).length * 20;
    return {
      text,
      confidence: 0.99,
      source: 'ocr',
      box: [
        [left, top],
        [right, top],
        [right, top + 20],
        [left, top + 20],
      ],
    };
  });

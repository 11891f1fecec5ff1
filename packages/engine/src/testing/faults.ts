import type { FileOpener, MarkReader, OpenedFile, TextReader } from '@yushen/contract';
import { YushenError } from '@yushen/contract';
import type { Parts } from '../parts';

/** Asked before every call of a part, by its name; throws where the call is to fail. */
export type Fault = (call: string) => void;

/** The ways in which our own parts fail. */
export const FAULTS = {
  mistake: () => new TypeError("Cannot read properties of undefined (reading 'box')"),
  worker: () => new Error('the worker ended during its task'),
  reader: () => new YushenError('reader-failed', 'A reading worker ended unexpectedly.'),
  slow: () => Object.assign(new Error('too slow'), { name: 'TaskTooSlow' }),
} as const satisfies Record<string, () => Error>;

/** A part all of whose methods ask `fault` first. */
function faulty<Part extends object>(name: string, part: Part, fault: Fault): Part {
  const methods = Object.entries(part).map(([method, own]) => [
    method,
    typeof own !== 'function' || method === 'close'
      ? own
      : async (...inputs: unknown[]) => {
          fault(`${name}.${method}`);
          return own.apply(part, inputs);
        },
  ]);
  return { ...part, ...Object.fromEntries(methods) };
}

export const faultyReader = (reader: TextReader, fault: Fault): TextReader => faulty('reader', reader, fault);

export const faultyMarks = (marks: MarkReader, fault: Fault): MarkReader => faulty('marks', marks, fault);

/** An opener that may fail to open, to judge, and to decode a page again. */
export function faultyOpener(opener: FileOpener, fault: Fault): FileOpener {
  const { open, ...judging } = faulty('opener', opener, fault);
  const withFaultyPages = (file: OpenedFile): OpenedFile => ({
    ...file,
    pages: file.pages.map((page) => faulty('page', page, fault)),
  });
  return { ...judging, open: async (...inputs) => withFaultyPages(await open(...inputs)) };
}

/** A reader whose lines take longer than they may: it gives up as a worker with a time limit does. */
export const slowReader = (reader: TextReader, milliseconds: number): TextReader => ({
  ...reader,
  recognise: async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    throw FAULTS.slow();
  },
});

/** Parts that all ask the same `fault`. */
export const faultyParts = (parts: Parts, fault: Fault): Parts => ({
  ...parts,
  opener: faultyOpener(parts.opener, fault),
  reader: faultyReader(parts.reader, fault),
  marks: faultyMarks(parts.marks, fault),
});

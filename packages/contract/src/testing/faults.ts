import { YushenError } from '../error';
import type { FileLoader, MarkReader, OpenedFile, TextReader } from '../parts';

/** Asked before every call of a part, by its name (`reader.locate`, `page.image` …); throws where the call is to fail. */
export type Fault = (call: string) => void;

/** The ways in which parts of our own fail. */
export const FAULTS = {
  /** A mistake in our code. */
  mistake: () => new TypeError("Cannot read properties of undefined (reading 'box')"),
  /** A worker that ended during its task. */
  worker: () => new Error('the worker ended during its task'),
  /** A reader's own typed error. */
  reader: () => new YushenError('reader-failed', 'A reading worker ended unexpectedly.'),
  /** A task over its time limit. */
  slow: () =>
    Object.assign(new Error('too slow'), {
      /** `TaskTooSlow`: what the engine tells a time limit by. */
      name: 'TaskTooSlow',
    }),
} as const satisfies Record<string, () => Error>;

/** A part all of whose methods ask `fault` first. */
export function faultyPart<Part extends object>(name: string, part: Part, fault: Fault): Part {
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

/** A reader whose calls may fail. */
export const faultyReader = (reader: TextReader, fault: Fault): TextReader => faultyPart('reader', reader, fault);

/** A mark reader whose calls may fail. */
export const faultyMarks = (marks: MarkReader, fault: Fault): MarkReader => faultyPart('marks', marks, fault);

/** A loader that may fail to open, to judge, and to decode a page again. */
export function faultyLoader(loader: FileLoader, fault: Fault): FileLoader {
  const { open, ...judging } = faultyPart('loader', loader, fault);
  const withFaultyPages = (file: OpenedFile): OpenedFile => ({
    ...file,
    pages: file.pages.map((page) => faultyPart('page', page, fault)),
  });
  return { ...judging, open: async (...inputs) => withFaultyPages(await open(...inputs)) };
}

/** A reader whose lines take longer than they may: it gives up as a worker with a time limit does, after so many milliseconds. */
export const slowReader = (reader: TextReader, milliseconds: number): TextReader => ({
  ...reader,
  recognise: async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    throw FAULTS.slow();
  },
});

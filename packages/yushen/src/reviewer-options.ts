import {
  type DataSource,
  type FileLoader,
  type Locale,
  type MarkReader,
  ROLL_OUT_MODES,
  type TextReader,
  type TypeSuggester,
  YushenError,
} from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import { httpReaderOptionsSchema } from '@yushen/read';
import type { AnyCheck } from '@yushen/rules';
import { z } from 'zod';

/**
 * A part as it is, or a function that opens one with the first file that must be read. What a function opened is closed with the
 * reviewer; what was passed in as it is stays the caller's.
 */
export type PartOption<Part> = Part | (() => Part | Promise<Part>);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const partOption = <Part extends { readonly contract: string }>(contract: Part['contract']) =>
  z.custom<PartOption<Part>>(
    (value) => typeof value === 'function' || (isObject(value) && value.contract === contract),
    `must be a part of contract "${contract}", or a function that opens one`,
  );

export const reviewerOptionsSchema = z.strictObject({
  /** Reading workers, each with its own models (about 150 MB). Default: 2, or 1 on a single core. */
  workers: z.int().min(1).max(64).optional(),
  /** Folders of your own rule packs, each with a `matter.yaml`. They win over the packs that come with Yushen. */
  packs: z.array(z.string().min(1)).default([]),
  /** Folders of rule packs that judge beside the current ones, without changing a report: see `onShadow` of a review. */
  shadow: z.array(z.string().min(1)).default([]),
  /** By matter: how far its rules are trusted. Default `full`; `presence` and `assist` never approve. */
  modes: z.record(z.string(), z.enum(ROLL_OUT_MODES)).default({}),
  /** Registries by the names that rule packs use under `available`: what they vouch for needs no upload. */
  dataSources: z
    .record(
      z.string(),
      z.custom<DataSource>((value) => typeof value === 'function', 'must be a function'),
    )
    .default({}),
  /** Milliseconds after which a registry counts as out of reach. */
  dataSourceMs: z.int().min(1).max(600_000).default(15_000),
  /**
   * `ppocr` on onnxruntime; `tesseract` is pure WebAssembly, slower and weaker on photos; `auto` is the first, and the second where
   * the first's native code does not load (a process warning says so). An object: your own OCR service over HTTP.
   */
  reader: z
    .union([z.enum(['auto', 'ppocr', 'tesseract']), partOption<TextReader>('reader/1'), httpReaderOptionsSchema])
    .default('auto'),
  /** Finds seals, signatures and codes. Default: Yushen's own. */
  marks: partOption<MarkReader>('marks/1').optional(),
  /** Opens files. Default: Yushen's own, within `limits`. */
  loader: partOption<FileLoader>('loader/1').optional(),
  /** Says what an unknown page may be. Default: the linear model that ships. */
  suggester: partOption<TypeSuggester>('suggester/1').optional(),
  /**
   * Document types of your own: YAML files, folders of them (each file `<type>.yaml`), or values made by `defineDocument`. Packs may ask
   * for them like for those that ship.
   */
  documents: z
    .array(
      z.union([
        z.string().min(1),
        z.custom<DocumentDefinition>(
          (value) => isObject(value) && (value.contract ?? 'document/1') === 'document/1' && isObject(value.fields),
          'must be a path, or a value made by defineDocument',
        ),
      ]),
    )
    .default([]),
  /** Checks of your own, made by `defineCheck`: packs name them by their ids. */
  checks: z
    .array(
      z.custom<AnyCheck>(
        (value) =>
          isObject(value) &&
          (value.contract ?? 'check/1') === 'check/1' &&
          typeof value.id === 'string' &&
          typeof value.judge === 'function' &&
          typeof value.params === 'function',
        'must be made by defineCheck',
      ),
    )
    .default([]),
  /** The words of messages: a locale takes the place of the one of its id (`zh`, `en`), or adds a language to every message. */
  wording: z
    .array(
      z.custom<Locale>(
        (value) => isObject(value) && value.contract === 'locale/1' && typeof value.id === 'string',
        'must be a locale of contract "locale/1"',
      ),
    )
    .default([]),
  /** A folder with the OCR models, as `yushen models import` makes it, instead of the package that ships them. */
  modelFolder: z.string().min(1).optional(),
  /**
   * Pages read lately are not read again: a file is read when it is chosen, and with its whole case on submit. What was read stays in
   * this process's memory alone, for so many pages. What nobody asked about for so many minutes is never used again, and goes with the
   * next page that is read; all of it goes with the reviewer. `pages: 0` caches nothing.
   */
  cache: z
    .strictObject({
      /** How many pages at most; 0 for none. Default 64. */
      pages: z.int().min(0).max(100_000).default(64),
      /** Minutes without a question after which a page is forgotten. Default 10. */
      minutes: z.number().positive().max(1440).default(10),
    })
    .default({ pages: 64, minutes: 10 }),
  /** Limits that untrusted files meet before any decoder. */
  limits: z
    .strictObject({
      /** Bytes of one file. */
      bytes: z.int().positive().optional(),
      /** Pixels of one picture or page. */
      pixels: z.int().positive().optional(),
      /** Pages of one file. */
      pages: z.int().positive().optional(),
      /** Seconds of wall time that decoding or drawing one page may take. */
      secondsPerPage: z.number().positive().optional(),
      /** Seconds of wall time that opening one file may take. */
      secondsPerFile: z.number().positive().optional(),
    })
    .optional(),
});

/** What three options were called before; until 1.0 they are taken for what they are called now. */
export interface FormerOptions {
  /**
   * Opens files, as `loader` does now.
   *
   * @deprecated say `loader`
   */
  opener?: PartOption<FileLoader> | undefined;
  /**
   * Says what an unknown page may be, as `suggester` does now.
   *
   * @deprecated say `suggester`
   */
  guesser?: PartOption<TypeSuggester> | undefined;
  /**
   * How many pages are kept, and for how many minutes, as `cache` says now.
   *
   * @deprecated say `cache`
   */
  remember?: z.input<typeof reviewerOptionsSchema>['cache'];
}

const FORMER: Readonly<Record<keyof FormerOptions, keyof z.input<typeof reviewerOptionsSchema>>> = {
  opener: 'loader',
  guesser: 'suggester',
  remember: 'cache',
};

/** Options under the names that they have now; one that is given under both keeps the newer. */
const renamed = (options: object): Readonly<Record<string, unknown>> => {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const former = Object.entries(FORMER).filter(([before]) => before in given);
  const rest = Object.entries(given).filter(([key]) => !(key in FORMER));
  return Object.fromEntries([...former.map(([before, now]) => [now, given[before]]), ...rest]);
};

/** How a reviewer works. An unknown key is an error. */
export type ReviewerOptions = z.input<typeof reviewerOptionsSchema> & FormerOptions;

/** The same, with the defaults filled in. */
export type ParsedOptions = z.output<typeof reviewerOptionsSchema>;

/** @throws YushenError `bad-options`, naming each fault */
export function parseReviewerOptions(options: ReviewerOptions): ParsedOptions {
  const parsed = reviewerOptionsSchema.safeParse(isObject(options) ? renamed(options) : options);
  if (!parsed.success) throw new YushenError('bad-options', `Reviewer options: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

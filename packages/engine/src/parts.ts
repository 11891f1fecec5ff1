import type { FileLoader, Locale, MarkReader, ProgressEvent, TextReader, TypeSuggester } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { MatterPack } from '@yushen/rules';
import type { Registries } from './judge/fetch-shared';

/** What a review is made with. Everything that touches pixels, files or the clock is passed in. */
export interface Parts {
  readonly loader: FileLoader;
  readonly reader: TextReader;
  readonly marks: MarkReader;
  /** Says what a page may be that is not known. Without one such a page is just `unknown`. */
  readonly suggester?: TypeSuggester | undefined;
  readonly definitions: readonly DocumentDefinition[];
  /** @throws YushenError `unknown-matter` */
  matter(id: string): MatterPack;
  /** The pack that runs beside a matter's own, if any. */
  shadow?(id: string): MatterPack | undefined;
  /** Where shared data is fetched from. */
  readonly registries?: Registries | undefined;
  /** The languages that issues are told in. Default: those that ship. */
  readonly locales?: readonly Locale[] | undefined;
  /** Version of the engine, for the report. */
  readonly version: string;
  /** A stopwatch in milliseconds: for `timings` alone. */
  now(): number;
}

/** How a caller follows and ends a review. */
export interface Running {
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

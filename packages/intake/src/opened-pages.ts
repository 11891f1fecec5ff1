import type { FileFault, OpenedFile, Page } from '@yushen/contract';

/** What a loader of one kind of file found. `release` frees what `image()` needs. */
export interface OpenedPages extends Pick<OpenedFile, 'embedded' | 'signatures'> {
  readonly pages: readonly Page[];
  readonly faults: readonly FileFault[];
  readonly release?: () => Promise<void>;
}

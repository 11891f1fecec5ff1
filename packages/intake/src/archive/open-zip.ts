import type { FileFault, Page } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import { sharedBytes, TaskTooSlow } from '@yushen/running/threads';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import type { FileKind } from '../sniff';
import type { ZipMember } from '../tasks';
import { Deadline } from '../workshop/deadline';
import type { Workshop } from '../workshop/workshop';
import { ZIP_LIMITS } from '../zip/zip-archive';

export interface ZipWork {
  readonly limits: Limits;
  readonly workshop: Workshop;
  readonly signal: AbortSignal | undefined;
  /** Opens one file of the archive as if it had been uploaded. */
  openMember(kind: FileKind, bytes: Uint8Array): Promise<OpenedPages>;
}

/** What operating systems leave in archives. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;
/** Kinds that are never pages; an archive of nothing else is no upload. */
const NO_PAGES: ReadonlySet<FileKind> = new Set(['empty', 'text', 'unknown', 'ole', 'avif']);
/** An archive that was sent as it was packed, with archives in it, is not opened further. */
const ARCHIVES: ReadonlySet<FileKind> = new Set(['zip']);

const inOrderOfNames = new Intl.Collator('zh-CN', { numeric: true });

/** Opens each picture and document of an archive, in the natural order of their names: 2 before 10. */
export async function openZip(original: Uint8Array, work: ZipWork): Promise<OpenedPages> {
  const { limits, workshop, signal } = work;
  const archive = sharedBytes(original);
  const deadline = new Deadline(limits);
  const listing = await attempt(() => workshop.run('listZip', archive, { signal, seconds: deadline.secondsForPage }));
  if ('fault' in listing) return { pages: [], faults: [listing.fault] };
  const members = listing.members.filter(({ name }) => !LEFT_BEHIND.test(name));
  const usable = members.filter(({ kind }) => !NO_PAGES.has(kind) && !ARCHIVES.has(kind));
  if (usable.length === 0) return { pages: [], faults: [{ code: 'file.unsupported', kind: 'zip' }] };
  const tooMany = overLimit('pages', usable.length, limits.pagesPerFile);
  const stated = usable.reduce((sum, { bytes }) => sum + bytes, 0);
  const tooLarge = tooMany ?? overLimit('bytes', stated, ZIP_LIMITS.bytes);
  if (tooLarge !== undefined) return { pages: [], faults: [tooLarge] };
  const others = members.filter((member) => !usable.includes(member));
  const faults = others.map(
    ({ kind }): FileFault =>
      kind === 'empty' ? { code: 'file.unreadable', reason: 'empty' } : { code: 'file.unsupported', kind },
  );
  return openMembers(
    usable.toSorted((a, b) => inOrderOfNames.compare(a.name, b.name) || a.index - b.index),
    faults,
  );

  async function openMembers(sorted: readonly ZipMember[], refused: readonly FileFault[]): Promise<OpenedPages> {
    const opened: OpenedPages[] = [];
    const release = async () => {
      await Promise.all(opened.map((file) => file.release?.()));
    };
    try {
      for (const { index, kind, name } of sorted) {
        throwIfAborted(signal);
        if (deadline.expired) {
          opened.push({ pages: [], faults: [deadline.fault(0)] });
          break;
        }
        const read = await attempt(() =>
          workshop.run('readZipMember', { archive, index }, { signal, seconds: deadline.secondsForPage }),
        );
        const file = 'fault' in read ? { pages: [], faults: [read.fault] } : await work.openMember(kind, read.bytes);
        const signatures = file.signatures?.map((signature) => ({ ...signature, file: name }));
        opened.push({ ...file, ...(signatures !== undefined && { signatures }) });
      }
    } catch (error) {
      await release();
      throw error;
    }
    const joined = joinFiles(opened);
    const overPages = overLimit('pages', joined.pages.length, limits.pagesPerFile);
    if (overPages !== undefined) {
      await release();
      return { pages: [], faults: [overPages] };
    }
    return { ...joined, faults: [...refused, ...joined.faults], release };
  }

  async function attempt<T>(run: () => Promise<T>): Promise<T | { readonly fault: FileFault }> {
    try {
      return await run();
    } catch (error) {
      throwIfAborted(signal);
      if (error instanceof TaskTooSlow) return { fault: deadline.fault(0) };
      throw error;
    }
  }
}

/** Pages counted on from file to file. Data of one file are not those of another's pages: of several files, none are kept. */
function joinFiles(files: readonly OpenedPages[]): OpenedPages {
  const pages: Page[] = [];
  const faults: FileFault[] = [];
  let before = 0;
  for (const file of files) {
    const moved = file.faults.map((fault) => (hasPage(fault) ? { ...fault, page: before + fault.page } : fault));
    pages.push(...file.pages.map((page) => ({ ...page, page: before + page.page })));
    faults.push(...moved);
    before = Math.max(before, ...[...pages, ...moved.filter(hasPage)].map(({ page }) => page + 1));
  }
  const signatures = files.flatMap((file) => file.signatures ?? []);
  const embedded = files.length === 1 ? files[0]?.embedded : undefined;
  return {
    pages,
    faults,
    ...(signatures.length > 0 && { signatures }),
    ...(embedded !== undefined && { embedded }),
  };
}

const hasPage = (fault: FileFault): fault is FileFault & { readonly page: number } =>
  'page' in fault && fault.page !== undefined;

import { randomUUID } from 'node:crypto';
import { type FileFault, type Page, type PageImage, YushenError } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import { sharedBytes, TaskTooSlow } from '@yushen/running/threads';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import type { DocumentReference, PagedKind, PageOpening } from '../paged-format';
import { Deadline } from '../workshop/deadline';
import type { PixelStore } from '../workshop/pixel-store';
import type { Workshop } from '../workshop/workshop';

/** What opening needs besides the bytes. */
export interface PagedWork {
  readonly limits: Limits;
  readonly workshop: Workshop;
  readonly store: PixelStore;
  readonly signal: AbortSignal | undefined;
}

/** Opens a PDF, OFD or DOCX: number of pages and password first, then page by page. */
export async function openPaged(kind: PagedKind, bytes: Uint8Array, work: PagedWork): Promise<OpenedPages> {
  const { limits, workshop, store, signal } = work;
  const reference: DocumentReference = { kind, id: randomUUID(), bytes: sharedBytes(bytes) };
  const deadline = new Deadline(limits);
  const kept: object[] = [];
  const release = () => {
    for (const page of kept) store.forget(page);
    return workshop.forget(reference.id);
  };
  const refuse = async (fault: FileFault): Promise<OpenedPages> => {
    await release();
    return { pages: [], faults: [fault] };
  };

  const opening = await attempt(() =>
    workshop.run('openDocument', reference, { signal, seconds: deadline.secondsForPage }),
  );
  if (opening === 'slow') return refuse(deadline.fault(0));
  if ('fault' in opening) return refuse(opening.fault);
  const tooMany = overLimit('pages', opening.pageCount, limits.pagesPerFile);
  if (tooMany !== undefined) return refuse(tooMany);

  const pages: Page[] = [];
  const faults: FileFault[] = [];
  for (let page = 0; page < opening.pageCount; page++) {
    const request = { reference, page, mostPixels: limits.pixelsPerPage };
    const opened = await attempt(() => workshop.run('openPage', request, { signal, seconds: deadline.secondsForPage }));
    const fault = faultOf(opened, page, limits, deadline);
    if (fault !== undefined) faults.push(fault);
    else if (typeof opened === 'object' && 'width' in opened) {
      const { image: drawn, ...rest } = opened;
      const place = {};
      if (drawn !== undefined) store.keep(place, drawn);
      kept.push(place);
      pages.push({
        page,
        ...rest,
        image: async (options) => {
          throwIfAborted(options?.signal);
          return store.get(place) ?? render(workshop, reference, page, limits, options?.signal);
        },
      });
    }
    if (deadline.expired && page + 1 < opening.pageCount) {
      if (fault?.code !== 'file.too-large') faults.push(deadline.fault(page));
      break;
    }
  }
  const { pageCount: _, ...originals } = opening;
  return { pages, faults, release, ...originals };

  async function attempt<T>(work: () => Promise<T>): Promise<T | 'slow'> {
    try {
      return await work();
    } catch (error) {
      throwIfAborted(signal);
      if (error instanceof TaskTooSlow) return 'slow';
      throw error;
    }
  }
}

function faultOf(
  opened: PageOpening | 'slow',
  page: number,
  limits: Limits,
  deadline: Deadline,
): FileFault | undefined {
  if (opened === 'slow') return deadline.fault(page);
  if ('refused' in opened) return { code: 'file.unreadable', reason: 'damaged', page };
  if ('pixels' in opened) {
    return { code: 'file.too-large', measure: 'pixels', actual: opened.pixels, limit: limits.pixelsPerPage, page };
  }
  return undefined;
}

/** The page was rendered once when it was opened, so a failure here is the machine's, not the file's. */
async function render(
  workshop: Workshop,
  reference: DocumentReference,
  page: number,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<PageImage> {
  try {
    const request = { reference, page, mostPixels: limits.pixelsPerPage };
    return await workshop.run('renderPage', request, { signal, seconds: limits.secondsPerPage });
  } catch (error) {
    if (YushenError.is(error)) throw error;
    throw new YushenError('reader-failed', 'A page that was opened before could not be rendered again.', {
      cause: error,
    });
  }
}

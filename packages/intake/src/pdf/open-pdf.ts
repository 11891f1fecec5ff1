import { randomUUID } from 'node:crypto';
import { type FileFault, type Page, type PageImage, YushenError } from '@yushen/contract';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import { shareBytes } from '../page-image';
import { throwIfAborted } from '../work/cancel';
import { Deadline } from '../work/deadline';
import { TaskTooSlow, type Workshop } from '../work/workshop';
import type { PdfReference } from './open-document';
import type { PdfPageOpening } from './pdf-tasks';

/** Opens a PDF: number of pages and password first, then page by page. */
export async function openPdf(
  bytes: Uint8Array,
  limits: Limits,
  workshop: Workshop,
  signal: AbortSignal | undefined,
): Promise<OpenedPages> {
  const reference: PdfReference = { id: randomUUID(), bytes: shareBytes(bytes) };
  const deadline = new Deadline(limits);
  const release = () => workshop.forget(reference.id);
  const refuse = async (fault: FileFault): Promise<OpenedPages> => {
    await release();
    return { pages: [], faults: [fault] };
  };

  const opening = await attempt(() =>
    workshop.run('openPdfDocument', reference, { signal, seconds: deadline.secondsForPage }),
  );
  if (opening === 'slow') return refuse(deadline.fault(0));
  if (opening === 'broken') return refuse({ code: 'file.unreadable', reason: 'damaged' });
  if ('refused' in opening) {
    return refuse(
      opening.refused === 'encrypted'
        ? { code: 'file.encrypted' }
        : { code: 'file.unreadable', reason: opening.refused },
    );
  }
  const tooMany = overLimit('pages', opening.pageCount, limits.pagesPerFile);
  if (tooMany !== undefined) return refuse(tooMany);

  const pages: Page[] = [];
  const faults: FileFault[] = [];
  for (let page = 0; page < opening.pageCount; page++) {
    const request = { reference, page, mostPixels: limits.pixelsPerPage };
    const opened = await attempt(() =>
      workshop.run('openPdfPage', request, { signal, seconds: deadline.secondsForPage }),
    );
    const fault = faultOf(opened, page, limits, deadline);
    if (fault !== undefined) faults.push(fault);
    else if (typeof opened === 'object' && 'width' in opened) {
      pages.push({ page, ...opened, image: (options) => render(workshop, reference, page, limits, options?.signal) });
    }
    if (deadline.expired && page + 1 < opening.pageCount) {
      if (fault?.code !== 'file.too-large') faults.push(deadline.fault(page));
      break;
    }
  }
  return { pages, faults, release };

  async function attempt<T>(work: () => Promise<T>): Promise<T | 'slow' | 'broken'> {
    try {
      return await work();
    } catch (error) {
      if (YushenError.is(error)) throw error;
      throwIfAborted(signal);
      return error instanceof TaskTooSlow ? 'slow' : 'broken';
    }
  }
}

function faultOf(
  opened: PdfPageOpening | 'slow' | 'broken',
  page: number,
  limits: Limits,
  deadline: Deadline,
): FileFault | undefined {
  if (opened === 'slow') return deadline.fault(page);
  if (opened === 'broken' || 'refused' in opened) return { code: 'file.unreadable', reason: 'damaged', page };
  if ('pixels' in opened) {
    return { code: 'file.too-large', measure: 'pixels', actual: opened.pixels, limit: limits.pixelsPerPage, page };
  }
  return undefined;
}

/** The page was rendered once when it was opened, so a failure here is the machine's, not the file's. */
async function render(
  workshop: Workshop,
  reference: PdfReference,
  page: number,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<PageImage> {
  try {
    return await workshop.run('renderPdfPage', { reference, page }, { signal, seconds: limits.secondsPerPage });
  } catch (error) {
    if (YushenError.is(error)) throw error;
    throw new YushenError('reader-failed', 'A page that was opened before could not be rendered again.', {
      cause: error,
    });
  }
}

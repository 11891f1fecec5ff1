import type { FileFault, Page } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import { sharedBytes, TaskTooSlow } from '@yushen/running/threads';
import { overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import type { PagedWork } from '../paged/open-paged';
import { Deadline } from '../workshop/deadline';

const DAMAGED: FileFault = { code: 'file.unreadable', reason: 'damaged' };

/** Opens a HEIC photo, where the host has installed the optional package `heic-decode`. */
export async function openHeic(
  original: Uint8Array,
  { limits, workshop, store, signal }: PagedWork,
): Promise<OpenedPages> {
  const request = { bytes: sharedBytes(original), mostPixels: limits.pixelsPerPage };
  const deadline = new Deadline(limits);
  const refused = (fault: FileFault): OpenedPages => ({ pages: [], faults: [fault] });
  try {
    const decoded = await workshop.run('decodeHeic', request, { signal, seconds: deadline.secondsForPage });
    if ('missing' in decoded) return refused({ code: 'file.unsupported', kind: 'heic', advice: 'convert-heic' });
    if ('damaged' in decoded) return refused(DAMAGED);
    if ('pixels' in decoded) return refused(overLimit('pixels', decoded.pixels, limits.pixelsPerPage, 0)!);
    const { width, height } = decoded.image;
    store.keep(request, decoded.image);
    const image: Page['image'] = async (options) => {
      const kept = store.get(request);
      if (kept !== undefined) return kept;
      const again = await workshop.run('decodeHeic', request, {
        signal: options?.signal,
        seconds: limits.secondsPerPage,
      });
      if ('image' in again) return again.image;
      throw new RangeError('a picture that was opened before cannot be decoded again');
    };
    return { pages: [{ page: 0, width, height, image }], faults: [], release: async () => store.forget(request) };
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof TaskTooSlow) return refused(deadline.fault(0));
    throw error;
  }
}

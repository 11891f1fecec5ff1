import type { FileFault, Page } from '@yushen/contract';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import { shareBytes } from '../page-image';
import { throwIfAborted } from '../workshop/cancel';
import { Deadline } from '../workshop/deadline';
import { TaskTooSlow, WorkerDied, type Workshop } from '../workshop/workshop';
import { readBitmapHeader } from './bitmap-header';

const DAMAGED: FileFault = { code: 'file.unreadable', reason: 'damaged' };

/** Opens a BMP, a format that libvips does not read. */
export async function openBitmap(
  original: Uint8Array,
  limits: Limits,
  workshop: Workshop,
  signal: AbortSignal | undefined,
): Promise<OpenedPages> {
  const size = sizeOf(original);
  if (size === undefined) return { pages: [], faults: [DAMAGED] };
  const tooLarge = overLimit('pixels', size.width * size.height, limits.pixelsPerPage, 0);
  if (tooLarge !== undefined) return { pages: [], faults: [tooLarge] };
  const bytes = shareBytes(original);
  const deadline = new Deadline(limits);
  const image: Page['image'] = (options) =>
    workshop.run('decodeBitmap', bytes, { signal: options?.signal, seconds: limits.secondsPerPage });
  try {
    await workshop.run('decodeBitmap', bytes, { signal, seconds: deadline.secondsForPage });
    return { pages: [{ page: 0, ...size, image }], faults: [] };
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof WorkerDied) throw error;
    return { pages: [], faults: [error instanceof TaskTooSlow ? deadline.fault(0) : DAMAGED] };
  }
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = readBitmapHeader(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}

import type { FileFault, Page } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import { sharedBytes, TaskTooSlow } from '@yushen/running/threads';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import { Deadline } from '../workshop/deadline';
import type { Workshop } from '../workshop/workshop';
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
  const bytes = sharedBytes(original);
  const deadline = new Deadline(limits);
  const image: Page['image'] = async (options) => {
    const again = { signal: options?.signal, seconds: limits.secondsPerPage };
    const decoded = await workshop.run('decodeBitmap', bytes, again);
    if ('image' in decoded) return decoded.image;
    throw new RangeError('a bitmap that was opened before cannot be decoded again');
  };
  try {
    const decoded = await workshop.run('decodeBitmap', bytes, { signal, seconds: deadline.secondsForPage });
    return 'image' in decoded ? { pages: [{ page: 0, ...size, image }], faults: [] } : { pages: [], faults: [DAMAGED] };
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof TaskTooSlow) return { pages: [], faults: [deadline.fault(0)] };
    throw error;
  }
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = readBitmapHeader(bytes);
    return { width, height };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import type { FileFault, Page } from '@yushen/contract';
import { throwIfAborted, unlessAborted } from '@yushen/running';
import { type Limits, overLimit } from '../limits';
import type { OpenedPages } from '../opened-pages';
import { Deadline } from '../workshop/deadline';
import type { PixelStore } from '../workshop/pixel-store';
import {
  DecodingTooSlow,
  decodeRaster,
  PictureRefused,
  type RasterHeader,
  type RasterKind,
  type RasterSource,
  readHeader,
} from './raster';

/** What opening a picture needs besides its bytes. */
export interface RasterWork {
  readonly limits: Limits;
  readonly store: PixelStore;
  readonly signal: AbortSignal | undefined;
}

/** Opens a photo or scan. Every page is decoded once, since only its last row tells whether it is whole. */
export async function openRaster(kind: RasterKind, bytes: Uint8Array, work: RasterWork): Promise<OpenedPages> {
  const { limits, store } = work;
  const deadline = new Deadline(limits);
  const first = await headerOf({ kind, bytes, frame: 0 });
  if (first === undefined) return { pages: [], faults: [{ code: 'file.unreadable', reason: 'damaged' }] };
  const frames = kind === 'tiff' ? first.frames : 1;
  const tooMany = overLimit('pages', frames, limits.pagesPerFile);
  if (tooMany !== undefined) return { pages: [], faults: [tooMany] };

  const sources = Array.from({ length: frames }, (_, frame): RasterSource => ({ kind, bytes, frame }));
  const release = async () => {
    for (const source of sources) store.forget(source);
  };
  try {
    return { ...(await openFrames(sources, work, deadline)), release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openFrames(sources: readonly RasterSource[], work: RasterWork, deadline: Deadline) {
  const pages: Page[] = [];
  const faults: FileFault[] = [];
  for (const source of sources) {
    throwIfAborted(work.signal);
    const opened = await openFrame(source, work, deadline);
    if ('image' in opened) pages.push(opened);
    else faults.push(opened);
    if (deadline.expired && source.frame + 1 < sources.length) {
      faults.push(deadline.fault(source.frame));
      break;
    }
  }
  return { pages, faults };
}

async function openFrame(
  source: RasterSource,
  { limits, store, signal }: RasterWork,
  deadline: Deadline,
): Promise<Page | FileFault> {
  const page = source.frame;
  const damaged: FileFault = { code: 'file.unreadable', reason: 'damaged', page };
  const header = await headerOf(source);
  if (header === undefined) return damaged;
  const tooLarge = overLimit('pixels', header.width * header.height, limits.pixelsPerPage, page);
  if (tooLarge !== undefined) return tooLarge;
  try {
    const decoded = await unlessAborted(() => decodeRaster(source, deadline.secondsForPage), signal);
    store.keep(source, decoded);
    const { width, height } = decoded;
    const image: Page['image'] = async (options) => {
      throwIfAborted(options?.signal);
      return store.get(source) ?? unlessAborted(() => decodeRaster(source, limits.secondsPerPage), options?.signal);
    };
    return { page, width, height, image };
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof DecodingTooSlow) return deadline.fault(page);
    if (error instanceof PictureRefused) return damaged;
    throw error;
  }
}

const headerOf = (source: RasterSource): Promise<RasterHeader | undefined> =>
  readHeader(source).catch((error: unknown) => {
    if (error instanceof PictureRefused) return undefined;
    throw error;
  });

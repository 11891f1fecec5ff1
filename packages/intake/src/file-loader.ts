import { type FileFault, type FileLoader, type OpenedFile, YushenError } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import { openZip } from './archive/open-zip';
import { editorName } from './images/editor-name';
import { openBitmap } from './images/open-bitmap';
import { openHeic } from './images/open-heic';
import { openRaster } from './images/open-raster';
import { isRasterKind } from './images/raster';
import { type IntakeOptions, intakeOptionsSchema } from './intake-options';
import { type Limits, overLimit } from './limits';
import type { OpenedPages } from './opened-pages';
import { openPaged } from './paged/open-paged';
import { type FileKind, sniff } from './sniff';
import { PixelStore } from './workshop/pixel-store';
import { Workshop } from './workshop/workshop';

/**
 * Opens JPEG, PNG, WebP, GIF (its first frame), TIFF (all pages), BMP, PDF, OFD, DOCX (its text), archives of these, and, with the
 * optional package `heic-decode`, HEIC. Every other kind is `file.unsupported`. All but what libvips decodes, and the measures of
 * quality, run in one worker thread; it ends after ten idle seconds.
 *
 * @throws YushenError `bad-options`
 */
export function createFileLoader(options: IntakeOptions = {}): FileLoader {
  const parsed = intakeOptionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new YushenError('bad-options', `These options of createFileLoader are wrong: ${parsed.error.message}`);
  }
  return new BytesLoader(parsed.data.limits);
}

/** Decoded pictures kept between opening and reading: some ten scanned pages. */
const KEPT_BYTES = 64 * 1024 * 1024;

class BytesLoader implements FileLoader {
  readonly contract = 'loader/1';
  readonly #workshop = new Workshop();
  readonly #store = new PixelStore(KEPT_BYTES);
  #closed = false;

  constructor(private readonly limits: Limits) {}

  /** @throws YushenError `aborted`, `closed`; `internal` where the fault is ours */
  async open(...[file, options]: Parameters<FileLoader['open']>): Promise<OpenedFile> {
    this.#throwIfClosed();
    throwIfAborted(options?.signal);
    const kind = sniff(file.bytes);
    const tooLarge = overLimit('bytes', file.bytes.length, this.limits.bytesPerFile);
    const opened: OpenedPages =
      tooLarge === undefined
        ? await this.#openPages(kind, file.bytes, options?.signal)
        : { pages: [], faults: [tooLarge] };
    this.#throwIfClosed();
    const { release, ...rest } = opened;
    const editor = isRasterKind(kind) ? editorName(file.bytes) : undefined;
    return { kind, ...rest, ...(editor !== undefined && { editor }), close: async () => release?.() };
  }

  /** @throws YushenError `aborted`, `closed`; `internal` where the fault is ours */
  async judgeQuality(...[image, lines, options]: Parameters<FileLoader['judgeQuality']>) {
    this.#throwIfClosed();
    const limits = { signal: options?.signal, seconds: this.limits.secondsPerPage };
    return this.#workshop.run('judgeQuality', { image, lines }, limits);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#store.clear();
    await this.#workshop.close();
  }

  #openPages(kind: FileKind, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<OpenedPages> {
    if (isRasterKind(kind)) return openRaster(kind, bytes, { limits: this.limits, store: this.#store, signal });
    if (kind === 'bmp') return openBitmap(bytes, this.limits, this.#workshop, signal);
    const work = { limits: this.limits, workshop: this.#workshop, store: this.#store, signal };
    if (kind === 'pdf' || kind === 'ofd' || kind === 'docx') return openPaged(kind, bytes, work);
    if (kind === 'heic') return openHeic(bytes, work);
    if (kind === 'zip') {
      return openZip(bytes, { ...work, openMember: (own, member) => this.#openPages(own, member, signal) });
    }
    const fault: FileFault =
      kind === 'empty' ? { code: 'file.unreadable', reason: 'empty' } : { code: 'file.unsupported', kind };
    return Promise.resolve({ pages: [], faults: [fault] });
  }

  #throwIfClosed(): void {
    if (this.#closed) throw new YushenError('closed', 'This file loader was closed. Create another one.');
  }
}

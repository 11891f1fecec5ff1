import type { Cancellable, FileFault, FileLoader, OpenedFile, SourceFile } from '@yushen/contract';
import { inOrder } from '@yushen/running';
import { attempt, type OurFailure } from '../failures/our-failure';
import type { Parts, Running } from '../parts';

/** One of the case's materials: its bytes, or nothing where no file came or it was refused. */
export interface Upload {
  readonly name: string;
  readonly requirement?: string | undefined;
  readonly file?: SourceFile | undefined;
  /** Why there are no bytes. Default: no file came. */
  readonly fault?: FileFault | undefined;
}

/** Opens one upload. What could not be fetched is a fault, like what cannot be opened. @throws YushenError `aborted`, `closed` */
export const openUpload = async (
  { file, fault }: Upload,
  loader: FileLoader,
  options: Cancellable,
): Promise<OpenedFile> => (file === undefined ? absent(fault) : loader.open(file, options));

/**
 * Opens every upload. A file that did not come is a fault like any other; one that could not be opened for a reason of ours
 * has no pages, and `failed` is told. Where opening ends as a whole, what is open is closed again.
 *
 * @throws YushenError `aborted`, `closed`
 */
export async function openUploads(
  uploads: readonly Upload[],
  parts: Parts,
  { onProgress, signal }: Running,
  failed: (failure: OurFailure) => void,
): Promise<OpenedFile[]> {
  let done = 0;
  let ended: { readonly error: unknown } | undefined;
  const open = async (upload: Upload, material: number): Promise<OpenedFile> => {
    if (ended !== undefined) return unopened;
    const told = (reason: OurFailure['reason']): void => failed({ material, reason });
    const opened = await attempt(() => openUpload(upload, parts.loader, { signal }), told, unopened);
    done += 1;
    onProgress?.({ stage: 'intake', done, total: uploads.length, file: upload.name });
    return opened;
  };
  const files = await inOrder(uploads, 2, (upload, material) =>
    open(upload, material).catch((error: unknown) => {
      ended ??= { error };
      return unopened;
    }),
  );
  if (ended === undefined) return files;
  await closeAll(files);
  throw (ended as { readonly error: unknown }).error;
}

/** Frees all that files hold. One that cannot be closed keeps no other from it. */
export const closeAll = async (files: readonly OpenedFile[]): Promise<void> => {
  await Promise.allSettled(files.map(async (file) => file.close()));
};

const unopened: OpenedFile = { kind: 'unknown', pages: [], faults: [], close: async () => {} };

const absent = (fault: FileFault = { code: 'file.unreadable', reason: 'absent' }): OpenedFile => ({
  kind: 'absent',
  pages: [],
  faults: [fault],
  close: async () => {},
});

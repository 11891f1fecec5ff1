import type { OpenedFile, SourceFile } from '@yushen/contract';
import { attempt, type OurFailure } from './failures/our-failure';
import { inOrder } from './in-order';
import type { Parts, Running } from './parts';

/** One of the case's materials: its bytes, or nothing where no file came. */
export interface Upload {
  readonly name: string;
  readonly requirement?: string | undefined;
  readonly file?: SourceFile | undefined;
}

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
  const open = async ({ name, file }: Upload, material: number): Promise<OpenedFile> => {
    if (ended !== undefined) return unopened;
    const told = (reason: OurFailure['reason']): void => failed({ material, reason });
    const opened =
      file === undefined ? absent : await attempt(() => parts.opener.open(file, { signal }), told, unopened);
    done += 1;
    onProgress?.({ stage: 'intake', done, total: uploads.length, file: name });
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

const absent: OpenedFile = {
  kind: 'absent',
  pages: [],
  faults: [{ code: 'file.unreadable', reason: 'absent' }],
  close: async () => {},
};

import type { OpenedFile, SourceFile } from '@yushen/contract';
import { inOrder } from './in-order';
import type { Parts, Running } from './parts';

/** One of the case's materials: its bytes, or nothing where no file came. */
export interface Upload {
  readonly name: string;
  readonly requirement?: string | undefined;
  readonly file?: SourceFile | undefined;
}

/** Opens every upload. A file that did not come is a fault like any other. */
export async function openUploads(
  uploads: readonly Upload[],
  parts: Parts,
  { onProgress, signal }: Running,
): Promise<OpenedFile[]> {
  let done = 0;
  return inOrder(uploads, 2, async ({ name, file }) => {
    const opened = file === undefined ? absent : await parts.opener.open(file, { signal });
    done += 1;
    onProgress?.({ stage: 'intake', done, total: uploads.length, file: name });
    return opened;
  });
}

const absent: OpenedFile = {
  kind: 'absent',
  pages: [],
  faults: [{ code: 'file.unreadable', reason: 'absent' }],
  close: async () => {},
};

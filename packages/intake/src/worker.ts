import { parentPort } from 'node:worker_threads';
import { serveTasks } from '@yushen/running/threads';
import { listZip, readZipMember } from './archive/zip-tasks';
import { tryBitmap } from './images/bitmap';
import { decodeHeic } from './images/decode-heic';
import { forgetDocument, openDocument, openPage, renderPage } from './paged-tasks';
import { judgeQuality } from './quality/judge-quality';
import type { Tasks } from './tasks';

const handlers = {
  decodeBitmap: tryBitmap,
  decodeHeic: (request: Tasks['decodeHeic']['request']) => decodeHeic(request),
  openDocument,
  openPage,
  renderPage,
  forgetDocument,
  judgeQuality,
  listZip,
  readZipMember,
};

if (parentPort) void serveTasks<Tasks>(parentPort, async () => ({ handlers }));

import type { ServerPackage } from '@yushen/cli';
import { expect, test } from 'vitest';
import * as server from './index';

test('is what the command line asks of it', () => {
  const asked: ServerPackage = server;
  expect(Object.keys(asked)).toEqual(
    expect.arrayContaining(['startServer', 'startWorker', 'verifyStoredAudit', 'silentLog', 'demoCasesFolder']),
  );
});

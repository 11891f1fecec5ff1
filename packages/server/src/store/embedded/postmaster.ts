import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

const pidFile = (data: string) => path.join(data, 'postmaster.pid');

/** Whether the server of this data folder runs. `pg_ctl status` takes a dead process that nobody reaped for a running one. */
export async function postmasterRuns(data: string): Promise<boolean> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (existsSync('/proc/self/stat')) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return /\(postgres\) [^ZX]/.test(stat);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clears the mark of a server that is gone: it too would be taken for a running one. */
export const forgetPostmaster = (data: string): Promise<void> => rm(pidFile(data), { force: true });

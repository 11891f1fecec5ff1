import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommandLine, type ServerPackage } from '@yushen/cli';
import { importModels } from '@yushen/read';
import { openWorkbench } from './open-workbench';

/** Not ours to need: it is built on this package. Found beside it, or where the command runs. */
const SERVER = '@yushen/server';

async function loadServer(): Promise<ServerPackage> {
  try {
    return (await import(SERVER)) as ServerPackage;
  } catch {
    const here = createRequire(path.join(process.cwd(), 'package.json'));
    return (await import(pathToFileURL(here.resolve(SERVER)).href)) as ServerPackage;
  }
}

const SIGPIPE_STATUS = 141;
const interrupt = new AbortController();

// Once: a second Ctrl-C ends the process at once.
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());
// Whoever reads us has gone (`| head`): nothing is left to be said to them.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(SIGPIPE_STATUS);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interrupt.signal,
  openReviewer: openWorkbench,
  importModels,
  loadServer,
});

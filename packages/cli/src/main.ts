import { createReviewer, importModels } from 'yushen';
import { runCommandLine } from './run-command-line';

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
  openReviewer: (options) => createReviewer(options),
  importModels,
  loadServer: () => import('@yushen/server'),
});

#!/usr/bin/env node
// Installs the engines that the bench compares with: npm packages into bench/peers, Python's into .cache/bench-python.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importModels } from '@yushen/read';
import { PEERS, PYTHON_HOME, python, V6_FOLDER } from './engines.mjs';

const run = (command, argv, options) => {
  const { status, error } = spawnSync(command, argv, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return status === 0 && error === undefined;
};

/** Where its package keeps its models. */
function modelsOfRapidocr() {
  const script = 'import os, importlib.util as u; print(os.path.dirname(u.find_spec("rapidocr").origin))';
  return join(spawnSync(python, ['-c', script], { encoding: 'utf8' }).stdout.trim(), 'models');
}

/** @returns {Promise<string[]>} what could not be installed, in words */
export async function installPeers() {
  const missing = [];
  // The scripts of these packages download what is not used here.
  if (
    !existsSync(join(PEERS, 'node_modules')) &&
    !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS })
  )
    missing.push('the npm peers could not be installed');
  const requirements = join(PEERS, 'requirements.txt');
  if (
    !existsSync(python) &&
    !(
      run('python3', ['-m', 'venv', PYTHON_HOME]) &&
      run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
    )
  )
    missing.push('rapidocr could not be installed: is Python 3 with venv there?');
  if (existsSync(python) && !existsSync(V6_FOLDER))
    await importModels({ files: [modelsOfRapidocr()], folder: V6_FOLDER });
  return missing;
}

const HELP = `node bench/install-peers.mjs

Installs the engines that bench.mjs compares with, where they are not there yet: npm packages below bench/peers, rapidocr below
.cache where Python 3 is there. What could not be installed is named, with exit status 1.`;

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--help')) {
    console.log(HELP);
    process.exit(0);
  }
  const missing = await installPeers();
  for (const line of missing) console.error(line);
  process.exit(missing.length === 0 ? 0 : 1);
}

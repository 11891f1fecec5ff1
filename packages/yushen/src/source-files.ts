import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type SourceFile, YushenError } from '@yushen/contract';
import type { FileInput } from './reviewer';

const nameOf = (file: FileInput): string => {
  if (typeof file === 'string') return path.basename(file);
  return 'name' in file && typeof file.name === 'string' && file.name !== '' ? file.name : 'upload';
};

/** Reads a file's bytes. A path that cannot be read gives `undefined`: the case then says that no file came. */
export async function readSource(file: FileInput, baseDir: string): Promise<{ name: string; file?: SourceFile }> {
  const name = nameOf(file);
  if (typeof file !== 'string') {
    const bytes =
      'bytes' in file && file.bytes instanceof Uint8Array
        ? file.bytes
        : new Uint8Array(await (file as Blob).arrayBuffer());
    return { name, file: { name, bytes } };
  }
  const bytes = await readFile(path.resolve(baseDir, file)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'EISDIR' || cause.code === 'ENOTDIR') return undefined;
    throw new YushenError('bad-case', `${name} cannot be read (${cause.code ?? 'unknown'})`, { cause });
  });
  return bytes === undefined ? { name } : { name, file: { name, bytes } };
}

/** The bytes of a file that must be there. @throws YushenError `bad-options` */
export async function requireSource(file: FileInput): Promise<SourceFile> {
  const source = await readSource(file, '.');
  if (source.file === undefined) throw new YushenError('bad-options', `${source.name}: there is no such file`);
  return source.file;
}

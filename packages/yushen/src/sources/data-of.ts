import type { FileData, FileInput } from '@yushen/engine';

/** A file without its name. */
export function dataOf(file: FileInput): FileData {
  if (typeof file !== 'object' || file === null) return file;
  if ('data' in file && 'name' in file) return file.data as FileData;
  return 'bytes' in file && file.bytes instanceof Uint8Array ? file.bytes : (file as FileData);
}

import path from 'node:path';
import type { FileInput } from '@yushen/engine';

/** What messages call a file: the name it came with, or the last part of its path; nothing where it has neither. */
export function nameOf(file: FileInput): string | undefined {
  if (typeof file === 'string') return path.basename(file);
  if (file instanceof URL) return path.posix.basename(decoded(file.pathname)) || undefined;
  // What is no file at all is refused where its bytes are asked for.
  if (typeof file !== 'object' || file === null) return undefined;
  if ('name' in file && typeof file.name === 'string' && file.name !== '') return file.name;
  // A stream of `fs.createReadStream` knows its path.
  return 'path' in file && typeof file.path === 'string' ? path.basename(file.path) : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

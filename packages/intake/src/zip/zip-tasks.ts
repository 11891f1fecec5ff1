import type { FileFault } from '@yushen/contract';
import { shareBytes } from '../page-image';
import { type FileKind, sniff } from '../sniff';
import { ZipArchive, ZipRefused } from './zip-archive';
import { zipFault } from './zip-fault';

/** A file in an archive: where it stands, and what its first bytes say that it is. */
export interface ZipMember {
  /** Place among the archive's files. */
  readonly index: number;
  readonly name: string;
  readonly kind: FileKind;
  /** As stated by the archive. */
  readonly bytes: number;
}

export type ZipListing = { readonly members: readonly ZipMember[] } | { readonly fault: FileFault };

/** The files of an archive, told by the first bytes of each; no more is inflated. */
export function listZip(bytes: Uint8Array): ZipListing {
  try {
    const archive = new ZipArchive(bytes);
    const members = archive.entries.map((entry, index): ZipMember => {
      const { name, bytes: stated } = entry;
      return { index, name, kind: kindOf(archive, index), bytes: stated };
    });
    return { members };
  } catch (error) {
    return { fault: zipFault(error) };
  }
}

function kindOf(archive: ZipArchive, index: number): FileKind {
  try {
    return sniff(archive.readStart(archive.entries[index]!));
  } catch (error) {
    if (error instanceof ZipRefused) return 'unknown';
    throw error;
  }
}

export type ZipReading = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** One file's bytes, in shared memory. */
export function readZipMember({
  archive,
  index,
}: {
  readonly archive: Uint8Array;
  readonly index: number;
}): ZipReading {
  try {
    const opened = new ZipArchive(archive);
    const entry = opened.entries[index];
    return entry === undefined
      ? { fault: { code: 'file.unreadable', reason: 'damaged' } }
      : { bytes: shareBytes(opened.read(entry)) };
  } catch (error) {
    return { fault: zipFault(error) };
  }
}

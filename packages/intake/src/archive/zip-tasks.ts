import { sharedBytes } from '@yushen/running/threads';
import { type FileKind, sniff } from '../sniff';
import type { ZipListing, ZipMember, ZipPlace, ZipReading } from '../tasks';
import { ZipArchive, ZipRefused } from '../zip/zip-archive';
import { zipFault } from '../zip/zip-fault';

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

/** One file's bytes, in shared memory. */
export function readZipMember({ archive, index }: ZipPlace): ZipReading {
  try {
    const opened = new ZipArchive(archive);
    const entry = opened.entries[index];
    return entry === undefined
      ? { fault: { code: 'file.unreadable', reason: 'damaged' } }
      : { bytes: sharedBytes(opened.read(entry)) };
  } catch (error) {
    return { fault: zipFault(error) };
  }
}

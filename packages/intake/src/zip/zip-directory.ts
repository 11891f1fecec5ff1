const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const CENTRAL_DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const ENTRY_HEADER_BYTES = 46;
/** The end record is followed by a comment of at most 65,535 bytes (APPNOTE.TXT 4.3.16). */
const LONGEST_COMMENT = 0xffff;
/** More entries than any office or OFD document has; the rest is not looked at. */
const MAX_ENTRIES = 10_000;
const UTF_8_NAME = 0x0800;

/** One file of a ZIP as its central directory states it. */
export interface ZipEntry {
  /** Path as stored, with `/` between folders. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  /** As stated; not to be believed. */
  readonly bytes: number;
  /** Where the local header starts. */
  readonly offset: number;
}

/** A ZIP's central directory. Nothing is inflated; a directory that does not hold together ends the list. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES); left > 0; left--) {
    if (at + ENTRY_HEADER_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL_DIRECTORY_ENTRY) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_HEADER_BYTES;
    entries.push({
      name: nameOf(bytes.slice(nameStart, nameStart + nameLength), (flags & UTF_8_NAME) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Names are UTF-8 where a flag says so; Chinese Windows writes GBK without one. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function findEndRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  return undefined;
}

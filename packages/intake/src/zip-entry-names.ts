const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const CENTRAL_DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const ENTRY_HEADER_BYTES = 46;
/** The end record is followed by a comment of at most 65,535 bytes (APPNOTE.TXT 4.3.16). */
const LONGEST_COMMENT = 0xffff;
/** More entries than any office or OFD document has; the rest is not looked at. */
const MOST_ENTRIES = 10_000;

/** Names in a ZIP's central directory. Nothing is inflated; a directory that does not hold together ends the list. */
export function zipEntryNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return [];
  const names: string[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES); left > 0; left--) {
    if (at + ENTRY_HEADER_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL_DIRECTORY_ENTRY) break;
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_HEADER_BYTES;
    names.push(decoder.decode(bytes.slice(nameStart, nameStart + nameLength)));
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEndRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  return undefined;
}

/**
 * Was the file's end lost on its way? A PDF ends with the keyword `startxref` (ISO 32000-1, 7.5.5). A file that was cut has
 * none, or objects after the last one it has, where it was updated or linearised. Bytes of another kind at the end are
 * common and harmless.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = file.lastIndexOf('startxref');
  return last < 0 || file.indexOf('endobj', last) >= 0;
}

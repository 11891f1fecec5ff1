/** Programs for changing pictures, as they write themselves into EXIF, XMP, PNG text and comments. */
const EDITORS: readonly (readonly [name: string, written: string])[] = [
  ['Adobe Photoshop', 'Adobe Photoshop'],
  ['GIMP', 'GIMP 2'],
  ['GIMP', 'GIMP 3'],
  ['GIMP', 'Created with GIMP'],
  ['Photopea', 'Photopea'],
  ['Pixelmator', 'Pixelmator'],
  ['Affinity Photo', 'Affinity Photo'],
  ['CorelDRAW', 'CorelDRAW'],
  ['Paint.NET', 'paint.net'],
  ['PicsArt', 'PicsArt'],
  ['Snapseed', 'Snapseed'],
  ['Meitu', 'MeituPic'],
  ['Meitu', 'Meitu'],
  ['Meitu', '美图秀秀'],
  ['Meitu', '醒图'],
  ['Canva', 'Canva'],
];

/** Metadata stand at a file's head, a few at its end: bytes looked at there. */
const HEAD = 192 * 1024;
const TAIL = 32 * 1024;

/** The image editor that a picture's metadata name, if they name one. */
export function editorName(bytes: Uint8Array): string | undefined {
  const parts = [bytes.subarray(0, HEAD), bytes.subarray(Math.max(HEAD, bytes.length - TAIL))].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  return EDITORS.find(([, written]) => parts.some((part) => part.includes(written, 0, 'utf8')))?.[0];
}

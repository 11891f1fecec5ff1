import { parseXml, type XmlElement } from '../xml/parse-xml';
import { type ZipArchive, ZipRefused } from '../zip/zip-archive';

/** An XML file larger than this is not parsed, bytes: a page of ten thousand drawn letters has one megabyte. */
const MAX_XML_BYTES = 24 * 1024 * 1024;

/** A file inside a package, with the full path that others refer to it by. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of an OFD by the locations that its XML states (GB/T 33190-2016, 7.1). */
export class OfdPackage {
  constructor(private readonly archive: ZipArchive) {}

  /** @param from path of the file, or of the folder with `/` at its end, that states the location */
  resolve(from: string, location: string): string {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const parts = (location.startsWith('/') ? location : `${folder}${location}`).split('/');
    const path: string[] = [];
    for (const part of parts) {
      if (part === '..') path.pop();
      else if (part !== '' && part !== '.') path.push(part);
    }
    return path.join('/');
  }

  /**
   * The file at a path; where there is none, the only one of its name: writers state wrong folders, readers show the page
   * all the same.
   *
   * @throws ZipRefused
   */
  file(path: string): PackageFile | undefined {
    const entry = this.archive.find(path) ?? this.#onlyOne(path);
    return entry === undefined ? undefined : { path, bytes: this.archive.read(entry) };
  }

  /** The file stored at exactly this path. @throws ZipRefused */
  bytesAt(path: string): Uint8Array | undefined {
    const entry = this.archive.find(path);
    return entry === undefined ? undefined : this.archive.read(entry);
  }

  /** @throws ZipRefused, XmlRefused */
  xml(path: string): XmlElement | undefined {
    const entry = this.archive.find(path);
    if (entry === undefined) return undefined;
    if (entry.bytes > MAX_XML_BYTES)
      throw new ZipRefused({ reason: 'too-large', actual: entry.bytes, limit: MAX_XML_BYTES });
    return parseXml(this.archive.read(entry));
  }

  #onlyOne(path: string): ReturnType<ZipArchive['find']> {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const same = this.archive.entries.filter((entry) => entry.name.toLowerCase().split('/').at(-1) === name);
    return same.length === 1 ? same[0] : undefined;
  }
}

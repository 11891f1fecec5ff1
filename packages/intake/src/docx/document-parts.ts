import { posix } from 'node:path';
import { parseXml, type XmlElement } from '../xml/parse-xml';
import type { ZipArchive } from '../zip/zip-archive';

/** The parts of a Word file whose words stand on its pages. */
export interface DocumentParts {
  readonly document: XmlElement | undefined;
  /** On every page, or on some, above the text: what they say counts once. */
  readonly headers: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
}

/** Headers, and footers, that are looked at: three for each of many sections. */
const MAX_PARTS = 60;

/** @throws ZipRefused, XmlRefused */
export function documentParts(archive: ZipArchive): DocumentParts {
  const root = (path: string): XmlElement | undefined => {
    const entry = archive.find(path);
    return entry === undefined ? undefined : parseXml(archive.read(entry));
  };
  const relations = root('word/_rels/document.xml.rels')?.children ?? [];
  const partsOf = (kind: 'header' | 'footer'): readonly XmlElement[] => {
    const named = relations
      .filter(({ attributes: { Type = '' } }) => Type.endsWith(`/${kind}`))
      .map(({ attributes: { Target = '' } }) =>
        posix.join('/word', posix.isAbsolute(Target) ? posix.relative('/word', Target) : Target).slice(1),
      );
    return [...new Set(named)]
      .slice(0, MAX_PARTS)
      .map(root)
      .filter((part) => part !== undefined);
  };
  return { document: root('word/document.xml'), headers: partsOf('header'), footers: partsOf('footer') };
}

import { childrenOf, type XmlElement } from '../xml/parse-xml';
import type { OfdPackage, PackageFile } from './ofd-package';

export interface OfdFont {
  readonly name: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Fonts, pictures and drawing parameters of a document, by their ID. */
export interface OfdResources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  /** A picture's file; undefined where it is not in the package. @throws ZipRefused */
  picture(id: string): PackageFile | undefined;
  readonly drawParams: ReadonlyMap<string, XmlElement>;
  /** `GRAY`, `RGB`, `CMYK`. */
  readonly colourSpaces: ReadonlyMap<string, string>;
  /** Colours that a space holds and others name by their place. */
  readonly palettes: ReadonlyMap<string, readonly string[]>;
  /** Drawings that pages place by reference. */
  readonly composites: ReadonlyMap<string, XmlElement>;
}

/** Reads the resource files at these paths. One that cannot be read leaves its resources out. */
export function readResources(files: OfdPackage, paths: readonly string[]): OfdResources {
  const fonts = new Map<string, OfdFont>();
  const pictures = new Map<string, string>();
  const drawParams = new Map<string, XmlElement>();
  const colourSpaces = new Map<string, string>();
  const palettes = new Map<string, readonly string[]>();
  const composites = new Map<string, XmlElement>();
  for (const path of paths) {
    const root = files.xml(path);
    if (root === undefined) continue;
    const folder = `${files.resolve(path, root.attributes.BaseLoc ?? '')}/`;
    const each = (group: string, name: string): readonly XmlElement[] =>
      childrenOf(root, group).flatMap((list) => childrenOf(list, name));
    for (const font of each('Fonts', 'Font')) fonts.set(idOf(font), fontOf(font));
    for (const media of each('MultiMedias', 'MultiMedia')) {
      const location = childrenOf(media, 'MediaFile')[0]?.text.trim();
      if (location !== undefined && location !== '') pictures.set(idOf(media), files.resolve(folder, location));
    }
    for (const param of each('DrawParams', 'DrawParam')) drawParams.set(idOf(param), param);
    for (const space of each('ColorSpaces', 'ColorSpace')) {
      colourSpaces.set(idOf(space), (space.attributes.Type ?? 'RGB').toUpperCase());
      const colours = childrenOf(space, 'Palette').flatMap((palette) => childrenOf(palette, 'CV'));
      palettes.set(
        idOf(space),
        colours.map(({ text }) => text),
      );
    }
    for (const unit of each('CompositeGraphicUnits', 'CompositeGraphicUnit')) composites.set(idOf(unit), unit);
  }
  const picture = (id: string): PackageFile | undefined => {
    const path = pictures.get(id);
    return path === undefined ? undefined : files.file(path);
  };
  return { fonts, picture, drawParams, colourSpaces, palettes, composites };
}

const idOf = ({ attributes }: XmlElement): string => attributes.ID ?? '';

const fontOf = ({ attributes }: XmlElement): OfdFont => ({
  name: attributes.FontName ?? '',
  family: attributes.FamilyName ?? '',
  bold: attributes.Bold === 'true',
  italic: attributes.Italic === 'true',
});

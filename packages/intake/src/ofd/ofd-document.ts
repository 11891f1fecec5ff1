import { childOf, childrenOf, textOf, type XmlElement } from '../xml/parse-xml';
import { numbersOf } from './numbers';
import type { OfdPackage } from './ofd-package';
import { type OfdResources, readResources } from './ofd-resources';

/** A page's box on its sheet, millimetres. */
export interface OfdBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface OfdPagePlace {
  readonly id: string;
  readonly path: string;
  readonly body: OfdBody;
}

/** One document of a package; most packages hold one. */
export interface OfdBody {
  readonly path: string;
  readonly resources: OfdResources;
  /** Path of each template page, by ID. */
  readonly templates: ReadonlyMap<string, { readonly path: string; readonly zOrder: string }>;
  /** Where a page states none. */
  readonly box: OfdBox;
  readonly annotationsPath?: string;
  readonly attachmentsPath?: string;
  readonly signaturesPath?: string;
  /** Names and values that the writer filed with the document. */
  readonly customData: readonly { readonly name: string; readonly value: string }[];
}

export interface OfdDocument {
  readonly files: OfdPackage;
  readonly bodies: readonly OfdBody[];
  readonly pages: readonly OfdPagePlace[];
}

const A4: OfdBox = { left: 0, top: 0, width: 210, height: 297 };

/** The structure of a package: documents, pages, resources. @throws ZipRefused, XmlRefused */
export function readOfdDocument(files: OfdPackage): OfdDocument {
  const entry = files.xml('OFD.xml');
  const bodies: OfdBody[] = [];
  const pages: OfdPagePlace[] = [];
  for (const docBody of childrenOf(entry, 'DocBody')) {
    const path = files.resolve('', textOf(docBody, 'DocRoot'));
    const root = files.xml(path);
    if (root === undefined) continue;
    const body = bodyOf(files, path, root, docBody);
    bodies.push(body);
    for (const page of childrenOf(childOf(root, 'Pages'), 'Page')) {
      const { ID: id = '', BaseLoc: location } = page.attributes;
      if (location !== undefined) pages.push({ id, path: files.resolve(path, location), body });
    }
  }
  return { files, bodies, pages };
}

function bodyOf(files: OfdPackage, path: string, root: XmlElement, docBody: XmlElement): OfdBody {
  const common = childOf(root, 'CommonData');
  const resourcePaths = ['PublicRes', 'DocumentRes'].flatMap((name) =>
    childrenOf(common, name).map(({ text }) => files.resolve(path, text.trim())),
  );
  const placed = (parent: XmlElement, name: string, from: string) => {
    const location = textOf(parent, name);
    return location === '' ? undefined : files.resolve(from, location);
  };
  const annotationsPath = placed(root, 'Annotations', path);
  const attachmentsPath = placed(root, 'Attachments', path);
  const signaturesPath = placed(docBody, 'Signatures', '');
  return {
    path,
    resources: readResources(files, resourcePaths),
    templates: new Map(
      childrenOf(common, 'TemplatePage').map(({ attributes }) => [
        attributes.ID ?? '',
        { path: files.resolve(path, attributes.BaseLoc ?? ''), zOrder: attributes.ZOrder ?? 'Background' },
      ]),
    ),
    box: boxOf(childOf(common, 'PageArea')) ?? A4,
    customData: childrenOf(childOf(childOf(docBody, 'DocInfo'), 'CustomDatas'), 'CustomData').map(
      ({ attributes, text }) => ({ name: attributes.Name ?? '', value: text.trim() }),
    ),
    ...(annotationsPath !== undefined && { annotationsPath }),
    ...(attachmentsPath !== undefined && { attachmentsPath }),
    ...(signaturesPath !== undefined && { signaturesPath }),
  };
}

/** The physical box of a page area. */
export function boxOf(area: XmlElement | undefined): OfdBox | undefined {
  const [left, top, width, height] = numbersOf(textOf(area, 'PhysicalBox'));
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

import type { Quad } from '@yushen/contract';
import { quadFromBounds } from '@yushen/contract';
import { multiply, scaling, translation } from '../matrix';
import { childOf, childrenOf, textOf, type XmlElement, XmlRefused } from '../xml/parse-xml';
import { ZipArchive, ZipRefused } from '../zip/zip-archive';
import { boxOf, type OfdBox, type OfdDocument, type OfdPagePlace, readOfdDocument } from './ofd-document';
import { OfdPackage } from './ofd-package';
import { itemsOf, layersOf, type PageItem } from './page-items';
import type { OfdStamp } from './stamps';

/** Pages are drawn at 144 dpi; OFD measures in millimetres. */
export const PIXELS_PER_MILLIMETRE = 144 / 25.4;

/** All that a page paints, in order. */
export interface OfdPageContent {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Seals that signatures set on the page, pixels. */
  readonly seals: readonly { readonly name: string; readonly box: Quad }[];
}

export interface OfdPageSize {
  readonly box: OfdBox;
  readonly width: number;
  readonly height: number;
  readonly content: XmlElement;
}

/** A page's size in pixels, before anything on it is looked at. @throws ZipRefused, XmlRefused */
export function readPageSize({ files }: OfdDocument, place: OfdPagePlace): OfdPageSize | undefined {
  const content = files.xml(place.path);
  if (content === undefined) return undefined;
  const box = boxOf(childOf(content, 'Area')) ?? place.body.box;
  const pixels = (millimetres: number): number => Math.max(1, Math.round(millimetres * PIXELS_PER_MILLIMETRE));
  return { box, width: pixels(box.width), height: pixels(box.height), content };
}

/** @throws ZipRefused, XmlRefused */
export function readPageContent(
  document: OfdDocument,
  place: OfdPagePlace,
  { box, width, height, content }: OfdPageSize,
  stamps: readonly OfdStamp[],
): OfdPageContent {
  const { files } = document;
  const { body } = place;
  const toPage = multiply(translation(-box.left, -box.top), scaling(PIXELS_PER_MILLIMETRE));
  const holder = { toPage, resources: body.resources };
  const templates = childrenOf(content, 'Template').flatMap(({ attributes }) => {
    const template = body.templates.get(attributes.TemplateID ?? '');
    const page = template === undefined ? undefined : files.xml(template.path);
    if (template === undefined || page === undefined) return [];
    return [
      { foreground: (attributes.ZOrder ?? template.zOrder) === 'Foreground', items: itemsOf(layersOf(page), holder) },
    ];
  });
  const own = stamps.filter(({ pageId }) => pageId === place.id);
  return {
    width,
    height,
    items: [
      ...templates.filter(({ foreground }) => !foreground).flatMap(({ items }) => items),
      ...itemsOf(layersOf(content), holder),
      ...templates.filter(({ foreground }) => foreground).flatMap(({ items }) => items),
      ...itemsOf(appearancesOn(document, place, true), holder),
      ...itemsOf(appearancesOn(document, place, false), holder).map((item) => ({ ...item, unprinted: true as const })),
      ...own.flatMap((stamp) => drawable(() => stampItems(stamp, holder))),
    ],
    seals: own.map(({ seal, box: { left, top, width: across, height: down } }) => ({
      name: seal?.name ?? '',
      box: quadFromBounds({
        left: (left - box.left) * PIXELS_PER_MILLIMETRE,
        top: (top - box.top) * PIXELS_PER_MILLIMETRE,
        right: (left - box.left + across) * PIXELS_PER_MILLIMETRE,
        bottom: (top - box.top + down) * PIXELS_PER_MILLIMETRE,
      }),
    })),
  };
}

/** What annotations show on a page: those that are printed, or those that only a screen shows. */
function appearancesOn({ files }: OfdDocument, { id, body }: OfdPagePlace, printed: boolean): readonly XmlElement[] {
  if (body.annotationsPath === undefined) return [];
  const from = body.annotationsPath;
  return childrenOf(files.xml(from), 'Page')
    .filter(({ attributes }) => attributes.PageID === id)
    .flatMap((page) => childrenOf(files.xml(files.resolve(from, textOf(page, 'FileLoc'))), 'Annot'))
    .filter(({ attributes }) => attributes.Visible !== 'false' && (attributes.Print !== 'false') === printed)
    .flatMap((annotation) => childrenOf(annotation, 'Appearance'));
}

/** A seal whose picture does not hold together is not drawn; that it is there, the page says all the same. */
function drawable(read: () => readonly PageItem[]): readonly PageItem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipRefused || error instanceof XmlRefused) return [];
    throw error;
  }
}

type Holder = Parameters<typeof itemsOf>[1];

/** A seal's picture on its place: one picture, or what the first page of its own package paints. */
function stampItems({ box, clip, seal }: OfdStamp, { toPage, resources }: Holder): readonly PageItem[] {
  const picture = seal?.picture;
  if (picture === undefined) return [];
  const placed = multiply(translation(box.left, box.top), toPage);
  const clipped = clip === undefined ? {} : { clip: { box: clip, toPage: placed } };
  if (picture.kind !== 'ofd') {
    const element: XmlElement = { name: 'ImageObject', attributes: {}, children: [], text: '' };
    const unit = multiply([box.width, 0, 0, box.height, 0, 0], placed);
    const whole = { kind: 'picture', element, toPage: unit, opacity: 1, drawParams: [], clips: [], resources } as const;
    return [{ ...whole, bytes: picture.bytes, stamp: true, ...clipped }];
  }
  const inner = readOfdDocument(new OfdPackage(new ZipArchive(picture.bytes)));
  const [first] = inner.pages;
  const size = first === undefined ? undefined : readPageSize(inner, first);
  if (first === undefined || size === undefined) return [];
  const fit = [box.width / size.width, 0, 0, box.height / size.height, 0, 0] as const;
  return readPageContent(inner, first, size, []).items.map((item) => ({
    ...item,
    toPage: multiply(multiply(item.toPage, fit), placed),
    clips: item.clips.map((areas) =>
      areas.map((area) => ({ ...area, toPage: multiply(multiply(area.toPage, fit), placed) })),
    ),
    stamp: true,
    ...clipped,
  }));
}

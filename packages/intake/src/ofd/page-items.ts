import { type Matrix, multiply, translation } from '../matrix';
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';
import { type Clip, clipsOf } from './clips';
import { matrixOf, numbersOf } from './numbers';
import type { OfdBox } from './ofd-document';
import type { OfdResources } from './ofd-resources';

/** One thing painted on a page. */
export interface PageItem {
  readonly kind: 'text' | 'path' | 'picture';
  readonly element: XmlElement;
  /** From the object's own coordinates to pixels of the page image. */
  readonly toPage: Matrix;
  /** Opacity, 0..1, of all that holds the item. */
  readonly opacity: number;
  /** Drawing parameters of the layers that hold it, the nearest first. */
  readonly drawParams: readonly string[];
  readonly resources: OfdResources;
  /** It belongs to a seal that a signature sets: its letters are no text of the page. */
  readonly stamp?: true;
  /** A picture's file, where the item brings its own. */
  readonly bytes?: Uint8Array;
  /** Shown on a screen and not in print. */
  readonly unprinted?: true;
  /** Its own clips and those of what holds it. */
  readonly clips: readonly Clip[];
  /** The part of it that is shown, in the coordinates of a matrix of its own. */
  readonly clip?: { readonly box: OfdBox; readonly toPage: Matrix };
}

/** Drawings inside drawings; deeper ones are left out. */
const DEEPEST = 8;
/** More things than the densest page paints; the rest is left out. */
const MAX_ITEMS = 100_000;

const KINDS: Readonly<Record<string, PageItem['kind']>> = {
  TextObject: 'text',
  PathObject: 'path',
  ImageObject: 'picture',
};

export interface ItemHolder {
  readonly toPage: Matrix;
  readonly resources: OfdResources;
  readonly opacity?: number;
  readonly drawParams?: readonly string[];
  readonly clips?: readonly Clip[];
}

/** The layers of a page's content, in the order of painting: background, body, foreground. */
export function layersOf(page: XmlElement): readonly XmlElement[] {
  const rank = ({ attributes }: XmlElement): number =>
    attributes.Type === 'Background' ? 0 : attributes.Type === 'Foreground' ? 2 : 1;
  return childrenOf(childOf(page, 'Content'), 'Layer').toSorted((a, b) => rank(a) - rank(b));
}

/** Everything that these elements paint, in order. What is set invisible is left out. */
export function itemsOf(elements: readonly XmlElement[], holder: ItemHolder): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const element of elements) visit(element, { opacity: 1, drawParams: [], clips: [], ...holder }, 0, items);
  return items;
}

function visit(element: XmlElement, holder: Required<ItemHolder>, depth: number, items: PageItem[]): void {
  const { name, attributes, children } = element;
  if (attributes.Visible === 'false' || depth > DEEPEST || items.length >= MAX_ITEMS) return;
  const drawParams =
    attributes.DrawParam === undefined ? holder.drawParams : [attributes.DrawParam, ...holder.drawParams];
  const [left = 0, top = 0] = numbersOf(attributes.Boundary);
  const toPage = multiply(multiply(matrixOf(attributes.CTM), translation(left, top)), holder.toPage);
  const inBoundary = multiply(translation(left, top), holder.toPage);
  const clips = [...holder.clips, ...clipsOf(element, toPage, inBoundary)];
  const inner = { ...holder, drawParams, clips, opacity: holder.opacity * opacityOf(attributes.Alpha) };
  const kind = KINDS[name];
  // A picture that names no file shows nothing, in any reader: writers leave such in drawings they do not use.
  if (kind === 'picture' && attributes.ResourceID === undefined) return;
  if (kind !== undefined) items.push({ kind, element, ...inner, toPage });
  else if (name === 'CompositeObject') {
    const unit = holder.resources.composites.get(attributes.ResourceID ?? '');
    for (const child of childOf(unit, 'Content')?.children ?? []) visit(child, { ...inner, toPage }, depth + 1, items);
  } else if (name === 'Layer' || name === 'PageBlock' || name === 'Content')
    for (const child of children) visit(child, inner, depth + 1, items);
  else if (name === 'Appearance') for (const child of children) visit(child, { ...inner, toPage }, depth + 1, items);
}

/** Opacity from an attribute of 0..255. */
export function opacityOf(alpha: string | undefined): number {
  const value = alpha === undefined ? 255 : Number(alpha);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value / 255)) : 1;
}

import type { PageImage } from '@yushen/contract';
import type { Matrix } from '../matrix';
import { rasterise } from '../svg/rasterise';
import { CHINESE_FAMILIES, svgText } from '../svg/svg-text';
import { childOf } from '../xml/parse-xml';
import { numbersOf } from './numbers';
import type { OfdPageContent } from './page-content';
import type { PageItem } from './page-items';
import { BLACK, lineWidthOf, type Paint, paintOf } from './paint';
import type { PreparedPicture } from './prepare-pictures';
import { svgPathOf } from './svg-path';
import { charactersOf } from './text-characters';

/**
 * The page as it looks, for people, seals, codes and, where the file has no text, for reading: lines, fills, pictures, and its
 * text in the host's fonts.
 */
export function drawPage(
  { width, height, items }: OfdPageContent,
  pictures: ReadonlyMap<PageItem, PreparedPicture>,
): Promise<PageImage> {
  const clips: string[] = [];
  const body = items.map((item) => {
    const drawn = drawItem(item, pictures);
    return drawn === '' ? '' : clipShapes(item).reduce(clipped, drawn);
  });
  return rasterise(`<defs>${clips.join('')}</defs>${body.join('')}`, { width, height });

  function clipped(drawn: string, shapes: string): string {
    clips.push(`<clipPath id="c${clips.length}">${shapes}</clipPath>`);
    return `<g clip-path="url(#c${clips.length - 1})">${drawn}</g>`;
  }
}

/** The shapes of each of an item's clips. */
function clipShapes({ clip, clips }: PageItem): readonly string[] {
  const own = clips.map((areas) =>
    areas.map(({ path, toPage }) => `<path d="${path}" ${transform(toPage)}/>`).join(''),
  );
  if (clip === undefined) return own;
  const { box, toPage } = clip;
  return [
    ...own,
    `<rect x="${n(box.left)}" y="${n(box.top)}" width="${n(box.width)}" height="${n(box.height)}" ${transform(toPage)}/>`,
  ];
}

function drawItem(item: PageItem, pictures: ReadonlyMap<PageItem, PreparedPicture>): string {
  if (item.kind === 'text') return drawText(item);
  if (item.kind === 'path') return drawPath(item);
  const picture = pictures.get(item);
  if (picture === undefined) return '';
  return `<image width="1" height="1" preserveAspectRatio="none" opacity="${n(item.opacity)}" ${transform(item.toPage)} href="${picture.href}"/>`;
}

function drawPath(item: PageItem): string {
  const { element } = item;
  const path = svgPathOf(childOf(element, 'AbbreviatedData')?.text ?? '');
  const filled = element.attributes.Fill === 'true' ? paintOf(item, 'FillColor') : undefined;
  const stroke = element.attributes.Stroke === 'false' ? undefined : (paintOf(item, 'StrokeColor') ?? opaque(item));
  if (path === '' || (filled === undefined && stroke === undefined)) return '';
  const rule = element.attributes.Rule === 'Even-Odd' ? ' fill-rule="evenodd"' : '';
  const dashes = numbersOf(element.attributes.DashPattern);
  const dashed =
    dashes.length > 0 && dashes.every((dash) => dash >= 0) ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
  return `<path d="${path}" ${transform(item.toPage)} ${fill(filled)}${rule} ${strokeOf(stroke, lineWidthOf(item))}${dashed}/>`;
}

function drawText(item: PageItem): string {
  const { attributes } = item.element;
  const size = Number(attributes.Size) || 0;
  const filled = attributes.Fill === 'false' ? undefined : (paintOf(item, 'FillColor') ?? opaque(item));
  const stroke = attributes.Stroke === 'true' ? (paintOf(item, 'StrokeColor') ?? opaque(item)) : undefined;
  if (size <= 0 || (filled === undefined && stroke === undefined)) return '';
  const stretch = Number(attributes.HScale ?? 1) || 1;
  const turn = Number(attributes.CharDirection ?? 0) || 0;
  const characters = charactersOf(item.element).flatMap(({ text, at: [x, y] }) => {
    if (!/[^\s\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.test(text)) return [];
    const own = stretch === 1 && turn === 0 ? place(x, y) : transform(turned(x, y, turn, stretch));
    return [`<text ${own}>${svgText(text)}</text>`];
  });
  if (characters.length === 0) return '';
  return `<g ${transform(item.toPage)} font-size="${n(size)}" ${fontOf(item)} ${fill(filled)} ${strokeOf(stroke, lineWidthOf(item))}>${characters.join('')}</g>`;
}

function fontOf({ element, resources }: PageItem): string {
  const font = resources.fonts.get(element.attributes.Font ?? '');
  const named = [font?.family, font?.name].filter((name) => name !== undefined && name !== '');
  const families = [...named.map((name) => `'${svgText(name!.replaceAll("'", ''))}'`), CHINESE_FAMILIES].join(', ');
  const bold = font?.bold || Number(element.attributes.Weight ?? 400) >= 600 ? ' font-weight="bold"' : '';
  const italic = font?.italic || element.attributes.Italic === 'true' ? ' font-style="italic"' : '';
  return `font-family="${families}"${bold}${italic}`;
}

const opaque = ({ opacity }: PageItem): Paint => ({ ...BLACK, opacity });

const colour = ({ red, green, blue }: Paint): string => `rgb(${n(red)},${n(green)},${n(blue)})`;

const fill = (paint: Paint | undefined): string =>
  paint === undefined ? 'fill="none"' : `fill="${colour(paint)}" fill-opacity="${n(paint.opacity)}"`;

const strokeOf = (paint: Paint | undefined, width: number): string =>
  paint === undefined
    ? 'stroke="none"'
    : `stroke="${colour(paint)}" stroke-opacity="${n(paint.opacity)}" stroke-width="${n(width)}"`;

const place = (x: number, y: number): string => `x="${n(x)}" y="${n(y)}"`;

const transform = (matrix: Matrix): string => `transform="matrix(${matrix.map(n).join(' ')})"`;

function turned(x: number, y: number, degrees: number, stretch: number): Matrix {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos * stretch, sin * stretch, -sin, cos, x, y];
}

/** A number of an attribute: what is none becomes 0, what is endless is cut. */
const n = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(Math.min(1e7, Math.max(-1e7, value)) * 1e5) / 1e5) : '0';

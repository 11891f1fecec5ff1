import type { Quad } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { boundsOf, type ReportPage } from './places';
import { turnsOf, uprightSize } from './upright';

const WIDTH_PX = 300;
const HEIGHT_PX = 120;
/** A box that covers more of its page than this shows nothing that the page does not. */
const LARGEST_SHARE = 0.45;
/** Air around a box, as a share of its height. */
const AIR = 0.5;

/** The part of a page around a box, enlarged and upright; cut by the browser, so that no other picture is fetched. */
export function crop(
  page: ReportPage | undefined,
  box: Quad | undefined,
  title: string,
): TemplateResult | typeof nothing {
  if (page?.width === undefined || page.height === undefined || box === undefined) return nothing;
  const [left, top, right, bottom] = boundsOf(box);
  if ((right - left) * (bottom - top) > LARGEST_SHARE * page.width * page.height) return nothing;
  const air = Math.max(6, (bottom - top) * AIR);
  const [width, height] = [right - left + air * 2, bottom - top + air * 2];
  const turns = turnsOf(box);
  const shown = uprightSize({ width, height }, turns);
  const scale = Math.min(WIDTH_PX / shown.width, HEIGHT_PX / shown.height);
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const window = { width: `${shown.width * scale}px`, 'aspect-ratio': `${shown.width} / ${shown.height}` };
  // Turned about its middle, which stays where it is.
  const turned = {
    width: share(width, shown.width),
    height: share(height, shown.height),
    left: share((shown.width - width) / 2, shown.width),
    top: share((shown.height - height) / 2, shown.height),
    transform: `rotate(${-90 * turns}deg)`,
  };
  const picture = {
    width: share(page.width, width),
    height: share(page.height, height),
    left: share(air - left, width),
    top: share(air - top, height),
  };
  return html`<div class="crop" part="crop" style=${styleMap(window)}><div class="turned" style=${styleMap(turned)}><img src=${page.src} alt=${title} style=${styleMap(picture)} /></div></div>`;
}

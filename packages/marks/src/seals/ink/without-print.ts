import type { PageImage } from '@yushen/contract';
import type { InkMap } from '../../ink/ink-map';
import type { Ellipse } from '../outlines/ring-profile';
import { fillUnknown } from './fill-unknown';

/** Where a seal's line lies, as shares of its radius. */
const LINE = [0.94, 1.03] as const;
/** Darkness from which on a pixel of the line counts as inked, 0..255. */
const INKED = 40;
/** Print is darker than the seal's own ink by this share and by this much, 0..255. */
const DARKER = { share: 1.35, least: 35 } as const;
/** Print's edges fade over so many pixels, as a share of the seal's radius. */
const EDGE = 0.012;
const MIN_LINE = 40;

/** A pixel this dark is full ink on a map of grey, 0..255. */
const FULL = 160;

/**
 * A grey seal's ink, as full as a seal's own, without the print under it: on a copy that keeps shades of grey, print is
 * blacker than a seal, and the ink goes on under it as it is around it. Where both are alike nothing is taken out.
 */
export function withoutPrint(map: InkMap, { data }: PageImage, ellipse: Ellipse): InkMap {
  const { width, height } = map;
  const dark = (pixel: number): number => 255 - Math.max(data[pixel * 3]!, data[pixel * 3 + 1]!, data[pixel * 3 + 2]!);
  const line: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const share = Math.hypot((x - ellipse.x) / ellipse.radiusX, (y - ellipse.y) / ellipse.radiusY);
      if (share < LINE[0] || share > LINE[1]) continue;
      const value = dark(y * width + x);
      if (value >= INKED) line.push(value);
    }
  if (line.length < MIN_LINE) return map;
  line.sort((a, b) => a - b);
  const own = line[Math.floor(line.length * 0.6)]!;
  const limit = Math.max(own * DARKER.share, own + DARKER.least);
  const fuller = Math.max(1, FULL / own);
  const clean = map.data.map((value) => Math.min(255, value * fuller));
  const unknown = new Uint8Array(clean.length);
  const reach = Math.max(1, Math.round(EDGE * Math.min(ellipse.radiusX, ellipse.radiusY)));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (dark(y * width + x) < limit) continue;
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1)
        unknown.fill(1, row * width + Math.max(0, x - reach), row * width + Math.min(width, x + reach + 1));
    }
  return fillUnknown({ width, height, data: clean }, unknown);
}

import type { PageImage } from '@yushen/contract';
import { LINE_HEIGHT } from '../../decoding/recogniser';
import type { InkMap } from '../../ink/ink-map';
import { blankImage } from '../../pixels/raster';
import type { Ellipse } from '../outlines/ring-profile';
import type { Arc } from './name-arc';
import type { Band } from './text-band';

/**
 * The writing along an ellipse's inside, straightened: clockwise along an arc, characters' tops outward, dark
 * on white.
 *
 * @param stretch width of the strip against the writing's own, measured at half its height
 */
export function unroll(map: InkMap, ellipse: Ellipse, arc: Arc, [from, to]: Band, stretch = 1): PageImage {
  const { x, y, radiusX, radiusY, angle } = ellipse;
  const radius = Math.sqrt(radiusX * radiusY);
  const width = Math.round((stretch * LINE_HEIGHT * arc.sweep * (from + to)) / 2 / (to - from));
  const strip = blankImage(width, LINE_HEIGHT);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const squeeze = [radiusX / radius, radiusY / radius] as const;
  for (let row = 0; row < LINE_HEIGHT; row += 1) {
    const distance = radius * (to - ((row + 0.5) / LINE_HEIGHT) * (to - from));
    for (let column = 0; column < width; column += 1) {
      const direction = arc.start - angle + ((column + 0.5) / width) * arc.sweep;
      const along = distance * Math.cos(direction) * squeeze[0];
      const across = distance * Math.sin(direction) * squeeze[1];
      const value = 255 - sample(map, x + along * cos - across * sin, y + along * sin + across * cos);
      const to = (row * width + column) * 3;
      strip.data[to] = value;
      strip.data[to + 1] = value;
      strip.data[to + 2] = value;
    }
  }
  return strip;
}

/** Ink at a place between pixels. */
function sample({ data, width, height }: InkMap, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0;
  const [shareX, shareY] = [x - left, y - top];
  const at = top * width + left;
  return (
    (data[at]! * (1 - shareX) + data[at + 1]! * shareX) * (1 - shareY) +
    (data[at + width]! * (1 - shareX) + data[at + width + 1]! * shareX) * shareY
  );
}

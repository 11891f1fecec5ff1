import type { PageImage } from '@yushen/contract';
import { blankImage } from './raster';

/** Source pixels looked at along each side of a target pixel at most: the mean of four is enough for shapes. */
const SAMPLES = 2;

/** The image made smaller, quickly: each target pixel is the mean of a few source pixels spread over it. */
export function shrink(image: PageImage, width: number, height: number): PageImage {
  if (width >= image.width && height >= image.height) return image;
  const across = places(image.width, width);
  const down = places(image.height, height);
  const result = blankImage(width, height);
  const { data } = image;
  const share = 1 / (across.samples * down.samples);
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, to += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = y * down.samples; j < (y + 1) * down.samples; j += 1) {
        const row = down.at[j]! * image.width;
        for (let i = x * across.samples; i < (x + 1) * across.samples; i += 1) {
          const from = (row + across.at[i]!) * 3;
          red += data[from]!;
          green += data[from + 1]!;
          blue += data[from + 2]!;
        }
      }
      result.data[to] = red * share + 0.5;
      result.data[to + 1] = green * share + 0.5;
      result.data[to + 2] = blue * share + 0.5;
    }
  return result;
}

/** Source indices for each target index, `samples` each. */
function places(source: number, target: number): { readonly samples: number; readonly at: Int32Array } {
  const scale = source / target;
  const samples = Math.min(SAMPLES, Math.max(1, Math.round(scale)));
  const at = Int32Array.from({ length: target * samples }, (_, index) =>
    Math.min(source - 1, Math.floor(((index + 0.5) / samples) * scale)),
  );
  return { samples, at };
}

import { heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { squareToQuad } from './homography';
import { blankImage } from './raster';

const MAX_SAMPLES = 4;

/**
 * A quad of the page straightened to `width` by `height`: its first corner becomes the top left. When shrinking, each
 * target pixel averages several samples. What lies outside the page repeats the page's edge.
 *
 * @param bend how far what belongs in a place along the quad, 0..1, lies below it there, as a share of the quad's height
 */
export function cropQuad(
  image: PageImage,
  quad: Quad,
  width: number,
  height: number,
  bend?: (place: number) => number,
): PageImage {
  const across = samplesFor(lengthOf(quad) / width);
  const down = samplesFor(heightOf(quad) / height);
  const { a, b, c, d, e, f, g, h } = squareToQuad(quad);
  const result = blankImage(width, height);
  const { data, width: sourceWidth } = image;
  const lastX = image.width - 1;
  const lastY = image.height - 1;
  const share = 1 / (across * down);
  // What each column adds to a sample's place, px, and to its depth; a row adds the rest.
  const columns = width * across;
  const [alongX, alongY, depths] = [new Float64Array(columns), new Float64Array(columns), new Float64Array(columns)];
  for (let column = 0; column < columns; column += 1) {
    const u = (column + 0.5) / columns;
    const below = bend ? bend(u) : 0;
    alongX[column] = a * u + b * below + c;
    alongY[column] = d * u + e * below + f;
    depths[column] = g * u + h * below + 1;
  }
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, to += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < down; j += 1) {
        const v = (y + (j + 0.5) / down) / height;
        for (let i = 0; i < across; i += 1) {
          const column = x * across + i;
          const depth = depths[column]! + h * v;
          const sourceX = Math.min(lastX, Math.max(0, (alongX[column]! + b * v) / depth - 0.5));
          const sourceY = Math.min(lastY, Math.max(0, (alongY[column]! + e * v) / depth - 0.5));
          const left = sourceX | 0;
          const top = sourceY | 0;
          const shareX = sourceX - left;
          const shareY = sourceY - top;
          const p = (top * sourceWidth + left) * 3;
          const right = left < lastX ? p + 3 : p;
          const below = top < lastY ? sourceWidth * 3 : 0;
          const w00 = (1 - shareX) * (1 - shareY);
          const w10 = shareX * (1 - shareY);
          const w01 = (1 - shareX) * shareY;
          const w11 = shareX * shareY;
          red += data[p]! * w00 + data[right]! * w10 + data[p + below]! * w01 + data[right + below]! * w11;
          green +=
            data[p + 1]! * w00 + data[right + 1]! * w10 + data[p + below + 1]! * w01 + data[right + below + 1]! * w11;
          blue +=
            data[p + 2]! * w00 + data[right + 2]! * w10 + data[p + below + 2]! * w01 + data[right + below + 2]! * w11;
        }
      }
      result.data[to] = red * share + 0.5;
      result.data[to + 1] = green * share + 0.5;
      result.data[to + 2] = blue * share + 0.5;
    }
  return result;
}

const samplesFor = (scale: number): number => Math.min(MAX_SAMPLES, Math.max(1, Math.round(scale)));

import type { PageImage } from '@yushen/contract';

/** An empty RGB image. */
export function blankImage(width: number, height: number): PageImage & { readonly data: Uint8Array } {
  return { width, height, data: new Uint8Array(width * height * 3) };
}

/** The same image as another size and content would be normalised for a network: planar BGR, `(value/255 - mean) / std`. */
export function toPlanarBgr(
  image: PageImage,
  { mean, std }: { readonly mean: readonly [number, number, number]; readonly std: readonly [number, number, number] },
  width = image.width,
): Float32Array {
  const plane = width * image.height;
  const planar = new Float32Array(plane * 3);
  for (let channel = 0; channel < 3; channel += 1) {
    const scale = 1 / (255 * std[channel as 0 | 1 | 2]);
    const shift = -mean[channel as 0 | 1 | 2] / std[channel as 0 | 1 | 2];
    const source = 2 - channel;
    for (let y = 0; y < image.height; y += 1) {
      let from = y * image.width * 3 + source;
      let to = channel * plane + y * width;
      for (let x = 0; x < image.width; x += 1, from += 3, to += 1) planar[to] = image.data[from]! * scale + shift;
    }
  }
  return planar;
}

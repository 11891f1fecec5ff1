import type { PageImage } from '@yushen/contract';

/** A page through another geometry: `source` says where on the page a point of the result lies, both in px; beyond it is white. */
export function warpPage(image: PageImage, source: (x: number, y: number) => readonly [number, number]): PageImage {
  const { width, height } = image;
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = source(x, y);
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [right, down] = [u - left, v - top];
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (top * width + left) * 3 + channel;
        data[(y * width + x) * 3 + channel] =
          (image.data[at]! * (1 - right) + image.data[at + 3]! * right) * (1 - down) +
          (image.data[at + width * 3]! * (1 - right) + image.data[at + width * 3 + 3]! * right) * down;
      }
    }
  return { width, height, data };
}

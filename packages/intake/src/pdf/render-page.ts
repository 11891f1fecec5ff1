import type { Bounds, PageImage } from '@yushen/contract';
import { CHANNELS, unpaintedPageImage } from '../page-image';
import type { PageFrame } from './page-frame';
import type { Pdfium } from './pdfium';

/** FPDFBitmap_BGR: three bytes a pixel. With the reversing flag PDFium writes red first. */
const THREE_BYTES = 2;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/** FPDF_PRINTING: layers as a printer shows them. */
const IN_PRINT = 0x800;

/** @throws RangeError where the heap cannot hold the page */
export const renderPage = (pdfium: Pdfium, page: number, frame: PageFrame): PageImage => draw(pdfium, page, frame, 0);

/** The page as a printer shows it, which may be another one than on a screen. @throws RangeError where the heap cannot hold the page */
export const renderPrint = (pdfium: Pdfium, page: number, frame: PageFrame): PageImage =>
  draw(pdfium, page, frame, IN_PRINT);

function draw({ call, memory }: Pdfium, page: number, { width, height }: PageFrame, usage: number): PageImage {
  const bitmap = call.FPDFBitmap_CreateEx(width, height, THREE_BYTES, 0, 0);
  if (bitmap === 0) throw new RangeError('PDFium is out of memory');
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST | usage);
    const image = unpaintedPageImage(width, height);
    const stride = call.FPDFBitmap_GetStride(bitmap);
    const start = call.FPDFBitmap_GetBuffer(bitmap);
    const heap = memory.bytes;
    for (let y = 0; y < height; y++) {
      const row = start + y * stride;
      image.data.set(heap.subarray(row, row + width * CHANNELS), y * width * CHANNELS);
    }
    return image;
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}

/** Difference of brightness, 0..255, from which print shows on its ground. Light grey print has 50. */
const FAINTEST_INK = 24;

/** Does the image show anything but an even ground inside the bounds? */
export function hasInk({ width, height, data }: PageImage, { left, top, right, bottom }: Bounds): boolean {
  let [darkest, brightest] = [255, 0];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      const at = (y * width + x) * CHANNELS;
      const brightness = (data[at]! + data[at + 1]! * 2 + data[at + 2]!) / 4;
      if (brightness < darkest) darkest = brightness;
      if (brightness > brightest) brightest = brightness;
      if (brightest - darkest >= FAINTEST_INK) return true;
    }
  }
  return false;
}

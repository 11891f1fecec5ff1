import type { ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/** Pages that were photographed off a screen instead of the document. */
export const photosOfScreens = (pages: readonly ReadPage[]): TamperSignal[] =>
  pages
    .filter(({ ofScreen }) => ofScreen)
    .map(
      ({ material, page }): TamperSignal => ({
        code: 'document.not-original',
        sign: 'photo-of-screen',
        about: {
          zh: '照片中有屏幕像素的彩色条纹，可能是对着屏幕翻拍的，不是拍的纸质原件',
          en: "The photo shows the coloured stripes of a screen's pixels: it may have been taken of a screen, not of the paper",
        },
        material,
        page: page.page,
      }),
    );

import type { ReadPage } from '../read';
import type { Sign } from './sign';

/** Pages that were photographed off a screen instead of the paper. */
export const photosOfScreens = (pages: readonly ReadPage[]): Sign[] =>
  pages
    .filter(({ ofScreen }) => ofScreen)
    .map(
      ({ material, page }): Sign => ({
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

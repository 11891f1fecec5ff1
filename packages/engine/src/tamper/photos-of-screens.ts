import type { ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/** Pages that were photographed off a screen instead of the document. */
export const photosOfScreens = (pages: readonly ReadPage[]): TamperSignal[] =>
  pages
    .filter(({ ofScreen }) => ofScreen)
    .map(
      ({ material, page }): TamperSignal => ({
        code: 'document.not-original',
        detail: { sign: 'photo-of-screen' },
        material,
        page: page.page,
      }),
    );

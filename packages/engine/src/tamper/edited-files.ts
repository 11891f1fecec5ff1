import type { OpenedFile } from '@yushen/contract';
import type { TamperSignal } from './tamper-signal';

/** Pictures whose metadata name a program for changing pictures. */
export const editedFiles = (files: readonly OpenedFile[]): TamperSignal[] =>
  files.flatMap(({ editor }, material): TamperSignal[] =>
    editor === undefined
      ? []
      : [
          {
            code: 'document.altered',
            sign: 'edited',
            about: {
              zh: `图片由图像编辑软件（${editor}）保存过`,
              en: `The picture was saved by an image editor (${editor})`,
            },
            material,
          },
        ],
  );

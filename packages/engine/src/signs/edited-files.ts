import type { OpenedFile } from '@yushen/contract';
import type { Sign } from './sign';

/** Pictures whose metadata name a program for changing pictures. */
export const editedFiles = (files: readonly OpenedFile[]): Sign[] =>
  files.flatMap(({ editor }, material): Sign[] =>
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

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
            detail: { sign: 'edited', editor },
            material,
          },
        ],
  );

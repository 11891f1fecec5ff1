import type { Document } from '@yushen/contract';
import type { TamperSignal } from './tamper-signal';

/** Stamps that say that a document is void, or only a specimen. */
export const voidStamps = ({ id, marks }: Document): TamperSignal[] =>
  (marks.stamps ?? []).flatMap(({ kind, material, page, box }): TamperSignal[] =>
    kind === 'void' || kind === 'specimen'
      ? [
          {
            code: 'document.not-original',
            detail: { sign: `${kind}-stamp` },
            document: id,
            material,
            page,
            box,
          },
        ]
      : [],
  );

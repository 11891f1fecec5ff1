import type { Document } from '@yushen/contract';
import type { TamperSignal } from './tamper-signal';

const ABOUT = {
  void: { zh: '材料上有“作废”字样的印记', en: 'The paper bears a stamp saying that it is void (作废)' },
  specimen: { zh: '材料上有“样本”字样的印记', en: 'The paper bears a stamp saying that it is a specimen (样本)' },
} as const;

/** Stamps that say that a document is void, or only a specimen. */
export const voidStamps = ({ id, marks }: Document): TamperSignal[] =>
  (marks.stamps ?? []).flatMap(({ kind, material, page, box }): TamperSignal[] =>
    kind === 'void' || kind === 'specimen'
      ? [
          {
            code: 'document.not-original',
            sign: `${kind}-stamp`,
            about: ABOUT[kind],
            document: id,
            material,
            page,
            box,
          },
        ]
      : [],
  );

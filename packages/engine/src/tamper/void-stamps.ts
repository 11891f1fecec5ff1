import type { Document } from '@yushen/contract';
import type { TamperSignal } from './tamper-signal';

const ABOUT = {
  void: {
    zh: '材料上有表明其作废、注销或失效的印记',
    en: 'The paper bears a stamp saying that it is void, cancelled or no longer in force',
  },
  specimen: {
    zh: '材料上有表明其为样本、草稿或仅供预览的印记',
    en: 'The paper bears a stamp saying that it is a specimen, a draft or a preview',
  },
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

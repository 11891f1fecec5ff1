import type { Seal } from '@yushen/contract';

/**
 * What the seal says under whose supervision a form was printed: 全国统一发票监制章 (发票管理办法 art. 9), 财政票据监制章 (财政票据管理办法
 * art. 4). It is printed with the form, before anybody fills it in.
 */
const WORDS = /监[制製]|统一(?:发票|票据)|(?:发票|票据)监|财政部|税务总局/u;

/** A seal printed with the form: nobody sealed the document with it. */
export const isSupervisionSeal = ({ text, purpose = '' }: Pick<Seal, 'text' | 'purpose'>): boolean =>
  WORDS.test(`${text} ${purpose}`);

/** The seals that somebody put on a document. */
export const affixed = (seals: readonly Seal[]): readonly Seal[] => seals.filter((seal) => !isSupervisionSeal(seal));

import { foldWords } from '../layout/forgiving-search';

/** How alike a printed phrase and a field's known labels are. */
export interface Affinity {
  /** Share of letters in common with the most alike label, 0..1 (Dice's coefficient over letters). */
  readonly letters: number;
  /** Its last two letters, the noun that it ends with, are those of a known label. */
  readonly head: boolean;
  /** The label that it is most like. */
  readonly label: string;
}

function dice(a: string, b: string): number {
  const left = [...b];
  let common = 0;
  for (const letter of a) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** Nouns that end the labels of all fields: 财产清理情况 has nothing to do with 公告情况. */
const SAYS_NOTHING = /^(?:情况|信息|内容|说明|事项|备注)$/u;

/** What a phrase that is no known label has in common with a field's labels: 经营地址 with 经营场所, 住所地址. */
export function affinityOf(phrase: string, labels: readonly string[]): Affinity | undefined {
  let best: Affinity | undefined;
  for (const label of labels) {
    const words = foldWords(label).replace(/\([^)]*\)/gu, '');
    if (words === '') continue;
    const letters = dice(phrase, words);
    const noun = words.slice(-2);
    const head = phrase.length >= 2 && words.length >= 2 && phrase.endsWith(noun) && !SAYS_NOTHING.test(noun);
    if (best === undefined || letters + (head ? 0.2 : 0) > best.letters + (best.head ? 0.2 : 0))
      best = { letters, head, label };
  }
  return best;
}

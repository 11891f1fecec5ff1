import type { SEVERITIES, Text } from '@yushen/contract';
import { documentTitle, type Vocabulary } from '../pack/vocabulary';
import { isRecord, isText } from './diff-values';

const SEVERITY_WORDS: Readonly<Record<(typeof SEVERITIES)[number], Text>> = {
  block: { zh: '退回补正（block）', en: 'block: to be mended' },
  review: { zh: '人工核对（review）', en: 'review: a person looks' },
  notice: { zh: '仅提示（notice）', en: 'notice: told, decides nothing' },
};

/** A value of a pack in words. */
export function valueWords(value: unknown, key: string | undefined, vocabulary: Vocabulary): Text {
  if (isText(value)) return { zh: `“${value.zh}”`, en: `"${value.en}"` };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return wordOf(value, key, vocabulary);
  if (Array.isArray(value)) {
    const words = value.map((item) => valueWords(item, key, vocabulary));
    const [or, and] = key === 'accepts' ? [' 或 ', ', or '] : ['、', ', '];
    return { zh: words.map(({ zh }) => zh).join(or), en: words.map(({ en }) => en).join(and) };
  }
  if (isRecord(value) && key === 'accepts') return alternativeWords(value, vocabulary);
  const plain = isRecord(value) ? JSON.stringify(value) : String(value);
  return { zh: plain, en: plain };
}

function wordOf(value: string, key: string | undefined, vocabulary: Vocabulary): Text {
  if (key === 'severity') return SEVERITY_WORDS[value as keyof typeof SEVERITY_WORDS] ?? { zh: value, en: value };
  return key === 'accepts' ? documentTitle(vocabulary, value) : { zh: value, en: value };
}

/** `{ all: [a, b], when: … }` */
function alternativeWords({ all, type, when }: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): Text {
  const titles = [all ?? type].flat().map((one) => documentTitle(vocabulary, String(one)));
  const only = when === undefined ? { zh: '', en: '' } : { zh: `（${String(when)}）`, en: ` (${String(when)})` };
  return {
    zh: `${titles.map(({ zh }) => zh).join(' + ')}${only.zh}`,
    en: `${titles.map(({ en }) => en).join(' + ')}${only.en}`,
  };
}

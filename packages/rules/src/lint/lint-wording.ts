import type { RawEntry } from '../assemble/raw-pack';
import type { YamlPath } from '../yaml/pack-text';
import type { LintFinding } from './lint-finding';
import type { Linted } from './lint-pack';

const TEXTS = ['title', 'condition', 'guidance', 'message', 'note', 'why'] as const;

/** How an example begins; a guidance text has one in each language. */
const EXAMPLE = { zh: /例如|比如/u, en: /for example|such as/i } as const;

/** Requirements and rules without guidance, an example in it, or basis, and texts that are not in their language. */
export function lintWording({ raw, pack }: Linted): readonly LintFinding[] {
  const loaded = new Set([...pack.requirements, ...pack.rules].map(({ id }) => id));
  const { requirements, rules } = raw.sections;
  return [...requirements, ...rules]
    .filter((entry) => loaded.has(String(entry.raw.id)))
    .flatMap((entry) => [
      ...('guidance' in entry.raw ? [] : [lacking(entry, 'guidance')]),
      ...('basis' in entry.raw ? [] : [withoutBasis(entry)]),
      ...(entry.raw.check === 'expression' && !('message' in entry.raw) ? [lacking(entry, 'message')] : []),
      ...TEXTS.flatMap((key) => inItsLanguage(entry, key)),
      ...withoutExample(entry),
      ...unnamedRegistries(entry, pack),
    ]);
}

/** Registries that the applicant would read of by their id. */
function unnamedRegistries(entry: RawEntry, { requirements, vocabulary }: Linted['pack']): readonly LintFinding[] {
  const available = requirements.find(({ id }) => id === entry.raw.id)?.available ?? [];
  return available.flatMap(({ from }, index) =>
    Object.hasOwn(vocabulary.registries ?? {}, from)
      ? []
      : [
          {
            code: 'wording.missing',
            ...finding(entry, ['available', index, 'from']),
            message: { zh: `数据来源“${from}”没有名称：申请人只会看到代号`, en: `The registry "${from}" has no words` },
            way: {
              zh: `在 registries 里补上 ${from}: { zh: …, en: … }`,
              en: `Add ${from}: { zh: …, en: … } under "registries"`,
            },
          } satisfies LintFinding,
        ],
  );
}

const finding = (entry: RawEntry, path: YamlPath) => ({
  level: 'error' as const,
  ...entry.written.placeAt(path),
  about: String(entry.raw.id),
});

function lacking(entry: RawEntry, key: 'guidance' | 'message'): LintFinding {
  const names = { guidance: { zh: '办理提示', en: 'guidance' }, message: { zh: '问题说明', en: 'message' } }[key];
  return {
    code: 'wording.missing',
    ...finding(entry, ['id']),
    message: {
      zh: `没有${names.zh}（${key}）：申请人不知道怎么改`,
      en: `There is no "${names.en}": nobody is told how to mend it`,
    },
    way: {
      zh: `补上 ${key}: { zh: …, en: … }，写明错在哪里、怎么改、材料由谁出具`,
      en: `Add ${key}: { zh: …, en: … }: what is wrong, how to mend it, who issues the document`,
    },
  };
}

function withoutBasis(entry: RawEntry): LintFinding {
  return {
    code: 'basis.missing',
    ...finding(entry, ['id']),
    message: { zh: '没有法律依据（basis）', en: 'There is no legal basis' },
    way: { zh: '补上 basis：法规名称和条款', en: 'Add "basis": the law and its article' },
  };
}

/** A warning: it decides nothing, but a rule is understood sooner by an example. */
function withoutExample(entry: RawEntry): readonly LintFinding[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const words = wordsOf(entry, 'guidance', language);
    if (typeof words !== 'string' || EXAMPLE[language].test(words)) return [];
    return [
      {
        code: 'wording.no-example',
        ...finding(entry, ['guidance', language]),
        level: 'warning',
        message: { zh: `guidance.${language} 没有举例`, en: `guidance.${language} has no example` },
        way: {
          zh: language === 'zh' ? '补上一句“例如……”' : '补上一句“For example, …”',
          en: `Add a sentence that begins with ${language === 'zh' ? '“例如”' : '"For example"'}`,
        },
      } satisfies LintFinding,
    ];
  });
}

function wordsOf({ raw }: RawEntry, key: (typeof TEXTS)[number], language: 'zh' | 'en'): unknown {
  const text = raw[key];
  return typeof text === 'object' && text !== null ? (text as Readonly<Record<string, unknown>>)[language] : undefined;
}

function inItsLanguage(entry: RawEntry, key: (typeof TEXTS)[number]): readonly LintFinding[] {
  if (typeof entry.raw[key] !== 'object' || entry.raw[key] === null) return [];
  return (['zh', 'en'] as const).flatMap((language): readonly LintFinding[] => {
    const words = wordsOf(entry, key, language);
    const fits = language === 'zh' ? /\p{Script=Han}/u : /[a-z]/i;
    if (typeof words === 'string' && fits.test(words)) return [];
    return [
      {
        code: 'wording.missing',
        ...finding(entry, [key, language]),
        message: {
          zh: `${key}.${language} 不是${language === 'zh' ? '中文' : '英文'}`,
          en: `${key}.${language} is not in its language`,
        },
        way: { zh: '两种文字都要写', en: 'Say it in both languages' },
      },
    ];
  });
}

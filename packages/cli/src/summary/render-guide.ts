import type { Text } from '@yushen/contract';
import type { Guide, GuidedMaterial, OpenQuestion } from '@yushen/rules';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { neededByLine, oneList } from './needed-by-line';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

type Status = GuidedMaterial['status'];

const HEADINGS: Readonly<Record<Status, Text>> = {
  needed: { zh: '需要准备的材料', en: 'To bring together' },
  waived: { zh: '免交：数据共享已有', en: 'Not needed: a registry vouches for it' },
  open: { zh: '还不能确定', en: 'Not certain yet' },
  'not-needed': { zh: '不需要', en: 'Not needed' },
};

const SIGNS: Readonly<Record<Status, string>> = { needed: '□', waived: '✓', open: '?', 'not-needed': '–' };

const WORDS = {
  accepts: { zh: '可用', en: 'takes' },
  condition: { zh: '条件', en: 'when' },
  dependsOn: { zh: '取决于', en: 'depends on' },
  mayFetch: { zh: '可由数据共享调取', en: 'may be fetched from' },
  source: { zh: '来源', en: 'source' },
  neededBy: { zh: '需要的部门', en: 'needed by' },
  checked: { zh: '会核对', en: 'checked' },
  how: { zh: '说明', en: 'how' },
  questions: { zh: '还要回答的问题（按这个顺序问）', en: 'Still to be asked, in this order' },
  assumed: { zh: '未填，暂按', en: 'not said; taken for' },
  affects: { zh: '影响', en: 'decides on' },
  final: { zh: '材料清单已确定，没有还要问的问题。', en: 'The list is final: nothing is left to be asked.' },
  saved: { zh: '数据共享免交份数', en: 'Uploads spared by shared data' },
  or: { zh: '，或 ', en: ', or ' },
} as const satisfies Record<string, Text>;

/** What an applicant must bring together, and what is still to be asked. Ends with a line feed. */
export function renderGuide(guide: Guide, { language, paint = PLAIN, columns = 100 }: SummaryOptions): string {
  const width = Math.min(Math.max(columns, 40), 120);
  const titles = new Map(guide.questions.map(({ path, title }) => [path, title[language]]));
  const materials = new Map(guide.materials.map(({ requirement, title }) => [requirement, title[language]]));
  const { matter, questions, uploadsSaved } = guide;
  const lines = [
    `${paint.bold(matter.title[language])}  ${paint.dim(`${matter.id} ${matter.version}`)}`,
    ...(Object.keys(HEADINGS) as Status[]).flatMap((status) => {
      const own = guide.materials.filter((one) => one.status === status);
      if (own.length === 0) return [];
      const heading = paint.bold(`${HEADINGS[status][language]} (${own.length})`);
      return ['', heading, ...own.flatMap((one) => materialLines(one, titles, language, paint, width))];
    }),
    ...(guide.asked ? ['', oneList(guide.asked, language)] : []),
    '',
    ...(questions.length === 0
      ? [paint.green(WORDS.final[language])]
      : [
          paint.bold(`${WORDS.questions[language]} (${questions.length})`),
          ...questions.flatMap((question, index) => questionLines(question, index + 1, materials, language, paint)),
        ]),
    ...(uploadsSaved > 0 ? ['', `${WORDS.saved[language]}: ${uploadsSaved}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function materialLines(
  material: GuidedMaterial,
  questions: ReadonlyMap<string, string>,
  language: Language,
  paint: Paint,
  width: number,
): readonly string[] {
  const { requirement, title, subject, status, accepts, condition, dependsOn, guidance, checklist } = material;
  const detail = (label: keyof typeof WORDS, text: string | undefined) =>
    text === undefined || text === ''
      ? []
      : wrapText(`${WORDS[label][language]} ${plainText(text)}`, width - 6).map((line) => `      ${paint.dim(line)}`);
  const whose = subject === undefined ? '' : ` · ${plainText(subject)}`;
  const name = `  ${SIGNS[status]} ${title[language]}${whose}  ${paint.dim(requirement)}`;
  const list = (texts: readonly string[]) => texts.join(language === 'zh' ? '；' : '; ');
  const sources = material.sourceTitles?.map((one) => one[language]) ?? material.sources ?? [];
  const open = detail('dependsOn', list(dependsOn.map((path) => questions.get(path) ?? path)));
  const when = detail('condition', condition?.[language]);
  if (status === 'not-needed') return [paint.dim(name), ...(dependsOn.length > 0 ? [...when, ...open] : [])];
  if (status === 'waived')
    return [paint.green(name), ...detail('source', sources.join(language === 'zh' ? '、' : ', '))];
  return [
    name,
    ...detail('accepts', accepts.map((one) => one[language]).join(WORDS.or[language])),
    ...when,
    ...open,
    ...detail('neededBy', neededByLine(material.neededBy, language)),
    ...detail('mayFetch', sources.join(language === 'zh' ? '、' : ', ')),
    ...detail('how', guidance?.[language]),
    ...detail('checked', list(checklist.map((one) => one.title[language]))),
  ];
}

function questionLines(
  { path, title, choices = [], assumed, affects }: OpenQuestion,
  number: number,
  materials: ReadonlyMap<string, string>,
  language: Language,
  paint: Paint,
): readonly string[] {
  const options = choices.map((choice) => choice.title[language]).join(' / ');
  const standing = choices.find(({ value }) => String(value) === assumed)?.title[language] ?? assumed;
  const taken = standing === undefined ? '' : `（${WORDS.assumed[language]} ${standing}）`;
  const papers = affects.map((id) => materials.get(id) ?? id).join(language === 'zh' ? '、' : ', ');
  return [
    `  ${number}. ${title[language]}${options === '' ? '' : `：${options}`}${taken}  ${paint.dim(path)}`,
    `      ${paint.dim(`${WORDS.affects[language]} ${papers}`)}`,
  ];
}

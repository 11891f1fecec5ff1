import type { MatterDescription } from '@yushen/engine';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { neededByLine, oneList } from './needed-by-line';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

type Requirement = MatterDescription['requirements'][number];
type Accepts = Requirement['accepts'];

const WORDS = {
  materials: { zh: '材料', en: 'Materials' },
  rules: { zh: '规则', en: 'Rules' },
  accepts: { zh: '接受', en: 'accepts' },
  condition: { zh: '条件', en: 'when' },
  basis: { zh: '依据', en: 'basis' },
  guidance: { zh: '说明', en: 'how' },
  subjects: { zh: '对象', en: 'for' },
  available: { zh: '可由数据共享调取', en: 'may be fetched from' },
  neededBy: { zh: '需要的部门', en: 'needed by' },
  departments: { zh: '部门', en: 'Departments' },
  or: { zh: '，或 ', en: ', or ' },
};

/** One matter: its materials with their conditions, and its rules. Ends with a line feed. */
export function renderMatter(matter: MatterDescription, options: SummaryOptions): string {
  const { language, paint = PLAIN, columns = 100 } = options;
  const width = Math.min(Math.max(columns, 40), 120);
  const lines = [
    `${paint.bold(matter.title[language])}  ${paint.dim(`${matter.id} ${matter.version}`)}`,
    '',
    paint.bold(`${WORDS.materials[language]} (${matter.requirements.length})`),
    ...matter.requirements.flatMap((requirement) => requirementLines(requirement, language, paint, width)),
    ...departmentLines(matter, language, paint),
    '',
    paint.bold(`${WORDS.rules[language]} (${matter.rules.length})`),
    ...matter.rules.flatMap(({ id, about, basis }) => [
      ...wrapText(about[language], width - 4).map((line, index) => `${index ? '    ' : '  · '}${line}`),
      paint.dim(`    ${basis === undefined ? id : `${id} · ${basis}`}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Applies, does not apply, or not asked: no form was given. */
function signOf({ applies }: Requirement, paint: Paint): string {
  if (applies === undefined) return '·';
  return applies ? paint.green('✓') : paint.dim('–');
}

function requirementLines(
  requirement: Requirement,
  language: Language,
  paint: Paint,
  width: number,
): readonly string[] {
  const { id, title, accepts, condition, basis, guidance, subjects, available = [] } = requirement;
  const name = requirement.applies === false ? paint.dim(title[language]) : title[language];
  const detail = (label: string, text: string | undefined) =>
    text === undefined || text === ''
      ? []
      : wrapText(`${label} ${text}`, width - 4).map((line) => `    ${paint.dim(line)}`);
  return [
    `  ${signOf(requirement, paint)} ${name}  ${paint.dim(id)}`,
    ...detail(WORDS.accepts[language], acceptsLine(accepts, language)),
    ...detail(WORDS.condition[language], condition?.[language]),
    ...detail(WORDS.subjects[language], subjects?.join(language === 'zh' ? '、' : ', ')),
    ...detail(WORDS.neededBy[language], neededByLine(requirement.neededBy, language)),
    ...detail(WORDS.available[language], available.map((one) => one[language]).join(language === 'zh' ? '、' : ', ')),
    ...detail(WORDS.guidance[language], guidance?.[language]),
    ...detail(WORDS.basis[language], basis),
  ];
}

/** Of a matter that several departments share: each one's part, and what one list saves. */
function departmentLines(
  { composition, requirements }: MatterDescription,
  language: Language,
  paint: Paint,
): readonly string[] {
  if (composition === undefined) return [];
  const titles = new Map(requirements.map(({ id, title }) => [id, title[language]]));
  return [
    '',
    paint.bold(`${WORDS.departments[language]} (${composition.parts.length})  ${oneList(composition.asked, language)}`),
    ...composition.parts.map(({ id, title, department, requirements: own }) => {
      const list = own.map((one) => titles.get(one) ?? one).join(language === 'zh' ? '；' : '; ');
      return `  · ${department[language]}  ${title[language]} (${own.length})  ${paint.dim(`${id}  ${list}`)}`;
    }),
  ];
}

/** Any one of several sets of documents: `A + B, or C`. */
function acceptsLine(accepts: Accepts, language: Language): string {
  return accepts.map((set) => set.map(({ title }) => title[language]).join(' + ')).join(WORDS.or[language]);
}

import { foldForComparing } from '@yushen/formats';
import { defineComparison } from '../criteria/define-comparison';
import { tolerant } from '../criteria/tolerant';

/** What is built is works or a project, whether its name says so at its end or not: 2号厂房, 2号厂房工程, 2号厂房建设项目. */
const KIND = /(?:建设)?(?:工程项目|工程|项目)(?:施工)?$/u;

const withoutKind = (name: string): string => {
  const text = foldForComparing(name);
  const rest = text.replace(KIND, '');
  return [...rest].length >= 4 ? rest : text;
};

/** Half and full width, blanks, punctuation and the word for what it is aside. */
export const compareProjects = tolerant((left, right) =>
  withoutKind(left) === withoutKind(right) ? 'same' : 'different',
);

/** 建筑工程施工许可管理办法 art. 5: one project in all documents. */
export const sameProject = defineComparison(
  'same-project',
  { zh: '项目名称一致', en: 'Names of a building project agree' },
  compareProjects,
);

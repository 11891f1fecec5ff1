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

/** Whose project it is, before its own name: 某某有限公司年产3000万套包装生产线. */
const OWNER = /^\p{Script=Han}{4,24}?(?:有限责任公司|股份有限公司|有限公司)(?=.{6,}$)/u;

const withoutOwner = (name: string): string => name.replace(OWNER, '');

/** One name may leave out whose project it is; of two that say it, both must say the same. */
function isSame(left: string, right: string): boolean {
  const [one, other] = [withoutKind(left), withoutKind(right)];
  return one === other || one === withoutOwner(other) || withoutOwner(one) === other;
}

/** Half and full width, blanks, punctuation, the word for what it is, and an owner that one of them leaves out, aside. */
export const compareProjects = tolerant((left, right) => (isSame(left, right) ? 'same' : 'different'));

/** 建筑工程施工许可管理办法 art. 5: one project in all documents. */
export const sameProject = defineComparison(
  'same-project',
  { zh: '项目名称一致', en: 'Names of a building project agree' },
  compareProjects,
);

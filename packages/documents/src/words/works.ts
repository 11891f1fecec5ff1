import { COMPANY } from './company-in-text';
import { DAY } from './days';

/** A project's or works' name within a sentence. */
const NAME = '[\\p{Script=Han}A-Za-z\\d()·#、~—-]{4,50}?';

/** The works in a sentence of a contract, a notice or an application: 就…工程施工, 将…发包给, 建设的…，位于. */
export const WORKS_TOLD = [
  new RegExp(`就(?<value>${NAME})(?:工程施工|的施工|施工)(?:及|有关|事[项宜])`, 'u'),
  new RegExp(`将(?<value>${NAME})(?:发包|承包)给`, 'u'),
  new RegExp(`(?:投资|开发)?(?:建设的|兴建的?|修建的?)(?<value>${NAME})(?:项目)?,(?:位于|经|由|地处)`, 'u'),
] as const;

/** Where they are built: 位于…，; 在…兴建. */
export const SITE_TOLD = [
  /位于(?<value>[^,。;]{5,60}?)(?=[,。;])/u,
  /在(?<value>[^,。;]{5,50}?)(?:兴建|修建|新建|建设)(?!单位)/u,
] as const;

/** How large they are, in a sentence. */
export const FLOOR_SPACE_TOLD =
  /建筑面积(?:\([^)\d]{0,8}\))?(?:共计|合计|为|约|共)?:?(?<value>\d[\d,]*(?:\.\d+)?)(?=平方米|㎡|m2|m²|平米)/u;

/** What a contract for them costs, in a sentence. */
export const WORKS_PRICE_TOLD =
  /(?:合同|承包|承|工程)(?:总|造)?价(?:款|格)?(?:暂定)?(?:为|是)?:?(?:人民币)?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?万?元)/u;

/** Who builds, and for whom, in a sentence. */
export const CONTRACTOR_TOLD = new RegExp(
  `(?<=[,、。由])(?<value>${COMPANY})(?:总承包施工|施工总承包|负责施工|承建)`,
  'u',
);
export const BUILDER_TOLD = new RegExp(`(?:我单位|我公司|本单位)(?<value>${COMPANY})(?:\\(|,)`, 'u');

/** The two parties of a contract in its first sentence: 发包人甲公司（以下称甲方）与承包人乙公司（以下称乙方）就…. */
export const PARTIES_TOLD = {
  builder: new RegExp(`(?:发包人|发包方|建设单位)(?:\\(甲方\\))?(?<value>${COMPANY})(?=\\((?:以下|下称)|与|,)`, 'u'),
  contractor: new RegExp(
    `(?:承包人|承包方|施工单位)(?:\\(乙方\\))?(?<value>${COMPANY})(?=\\((?:以下|下称)|就|,|。)`,
    'u',
  ),
} as const;

/** Who builds, in a letter of others: 由甲公司建设. */
export const BUILT_BY = new RegExp(
  `由(?<value>${COMPANY})(?:投资)?(?:开发)?(?:建设|兴建|报审|送审|报送|申报|委托)`,
  'u',
);

/** The first and the last day of the works, in a sentence. */
export const START_TOLD = [
  new RegExp(`(?<value>${DAY})(?:正式)?开工`, 'u'),
  new RegExp(`(?:工期|时间):?自?(?<value>${DAY})起?[至到~—-]${DAY}`, 'u'),
  new RegExp(`自(?<value>${DAY})起?至${DAY}`, 'u'),
] as const;
export const END_TOLD = [
  new RegExp(`(?<value>${DAY})(?:竣工|完工)`, 'u'),
  new RegExp(`(?:工期|时间):?自?${DAY}起?[至到~—-](?<value>${DAY})`, 'u'),
  new RegExp(`自${DAY}起?至(?<value>${DAY})`, 'u'),
] as const;

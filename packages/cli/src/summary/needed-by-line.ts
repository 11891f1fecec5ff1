import type { MatterDescription } from '@yushen/engine';
import type { Language } from '../language';

type NeededBy = MatterDescription['requirements'][number]['neededBy'];
type Asked = NonNullable<MatterDescription['composition']>['asked'];

/** Which departments need a material, and why: `公安机关（核验身份：李晓梅）`. Empty for a matter of one department. */
export function neededByLine(neededBy: NeededBy, language: Language): string {
  return (neededBy ?? [])
    .map(({ department, why, subjects }) => {
      const whose =
        subjects === undefined
          ? ''
          : `${language === 'zh' ? '：' : ': '}${subjects.join(language === 'zh' ? '、' : ', ')}`;
      return language === 'zh' ? `${department.zh}（${why.zh}${whose}）` : `${department.en} (${why.en}${whose})`;
    })
    .join(language === 'zh' ? '；' : '; ');
}

/** What one list for several departments saves. */
export const oneList = ({ once, apart }: Asked, language: Language): string =>
  language === 'zh'
    ? `合并后共 ${once} 项材料，各部门分别办理合计 ${apart} 项`
    : `${once} requirements in one list instead of ${apart}, department by department`;

import { editDistance, foldForComparing } from '@yushen/formats';
import { z } from 'zod';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly of: Reference;
  readonly in: readonly Reference[];
}

const REMARK = /[（(〔【[][^（(〔【[）)〕】\]]*(?:[）)〕】\]]|$)/gu;
const HEADING = /^(?:一般|许可)?(?:经营)?(?:项目|范围)[:：]/u;
/** Words of the form's own remarks, which no business is called by. */
const REMARKS = /法律|法规|国务院|批准|审批|申请人|填写|经营范围|登记前|许可证|须经/u;
/** Shorter ones are ends of lines and marks. */
const MIN = 4;
/** By so much of its letters may an item be misread. */
const SHARE = 0.25;

/** Every item that a document lists stands in the other list, but for misread letters: a document may leave some out. */
export const itemsListed = defineCheck<Params>({
  id: 'items-listed',
  about: { zh: '材料所列项目没有超出所填的', en: 'The document lists no item that the other list has not' },
  params: ({ value }) => z.strictObject({ of: value, in: z.array(value).min(1) }),
  judge({ of, in: documents }, facts) {
    const wanted = facts.peek(of);
    if (wanted.length === 0) return [];
    const text = foldForComparing(wanted.map(({ value }) => value.replace(REMARK, '')).join(''));
    const items = wanted.flatMap(itemsOf);
    return documents
      .flatMap((reference) => facts.peek(reference))
      .flatMap((found): readonly CheckFinding[] => {
        facts.looked();
        const strange = itemsOf(found).filter(
          (item) => !text.includes(item) && !items.some((one) => isNear(item, one)),
        );
        if (strange.length === 0) return [];
        const readings = [found, ...wanted];
        facts.rely(readings);
        const said = readings.map(({ where, value }) => ({ where, value }));
        const detail = { field: found.title, readings: said, doubtful: true };
        return [{ code: 'field.mismatch', severity: 'review', detail, readings }];
      });
  },
});

const itemsOf = ({ value }: Reading): readonly string[] =>
  value
    .replace(REMARK, '')
    .split(/[；;。\n]/u)
    .map((item) => foldForComparing(item.trim().replace(HEADING, '')))
    .filter((item) => [...item].length >= MIN && !REMARKS.test(item));

/** The same item misread, or with a neighbour glued on, or cut off. */
const isNear = (item: string, listed: string): boolean =>
  item.includes(listed) || editDistance(item, listed) <= SHARE * Math.max([...item].length, [...listed].length);

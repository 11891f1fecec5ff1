import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Boxes and the words of the choice before them, as forms print them into the cell: □实际经营场所. */
const CHOICE = /^[\s□☐☑√■口]*(?:实际|登记|生产)?(?:经营场所|经营地址)?[□☐☑√■]*/u;
/** What a sentence goes on with behind the place. */
const GOES_ON =
  /(?:的(?:房屋|房产|住宅|住房|商铺|店铺|门面|厂房|场所|场地|办公)|作为|改变为|用作|开办|开设|从事).*$|[（(](?:建筑|使用|产权|房屋|房产|面积|权证|性质|用途|房号|邮编|以下|该).*$|[,，。;；].*$/u;

/** Where a business is: of a form's cell, or out of the sentence that says so. */
export const premisesAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const found = address(
    raw
      .replace(/\s/gu, '')
      .replace(CHOICE, '')
      .replace(/^(?:为|是|于|在|设在|:|：)+/u, '')
      .replace(GOES_ON, '')
      .replace(/(?:邮政编码|邮编|电话|联系).*$/u, ''),
  );
  // Lines of a sentence in the wrong order.
  return found === undefined || /平方米|㎡|用途|的房$/u.test(found.value) ? undefined : found;
});

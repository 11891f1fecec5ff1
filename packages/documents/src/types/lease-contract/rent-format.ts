import { withoutSpaces } from '@yushen/formats';
import { amount } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

/** A price of one square metre or of a day is no month's rent: 65元/㎡·月. */
const PER_UNIT =
  /\d(?:元)?(?:[/／]|每)(?:㎡|m2|m²|平|建筑平方|天|日)|[/／][・·.*×]|[/／]?(?:平方米|㎡|平米)[·.*×/每]?(?:月|天|日)/u;

/** A month's rent, yuan. Three digits behind a point are thousands: rents are not counted in tenths of a fen. */
export const rent: Format = (raw) => {
  const text = withoutSpaces(raw).replace(/(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d万])/gu, '$1,$2');
  return PER_UNIT.test(text) ? undefined : amount(text);
};

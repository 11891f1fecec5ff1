import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Where something is, out of the sentence that says so: from 坐落于 to the next comma. */
export const clauseAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) =>
  address(
    raw
      .replace(/\s/gu, '')
      .replace(/^(?:于|为|是|在|设在|:|：)+/u, '')
      .split(/[,，。;；]/u)[0] ?? '',
  ),
);

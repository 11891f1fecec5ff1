import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { written } from '../testing/pages';
import { isAnnex } from './is-annex';
import { layOut } from './upright';

const lease = allDocuments.find(({ type }) => type === 'lease-contract')!;
const pageOf = (...texts: readonly string[]) =>
  layOut(texts.map((text, index) => written(text, [100, 100 + 60 * index])));

test('a sheet is one that goes with a document by its title, not by a clause that names it', () => {
  expect(isAnnex(lease, pageOf('附件一', '房屋交割清单', '空调两台'))).toBe(true);
  expect(isAnnex(lease, pageOf('本合同自双方签字之日起生效', '附件：房屋交割清单（空调2台、热水器1台、床2张）'))).toBe(
    false,
  );
});

import type { Line } from '@yushen/contract';
import type { DatedCase } from '../judge/judged-case';
import { written } from './pages';
import { type FakeFile, fakeParts } from './parts';

const page = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => written(text, [60, 60 + index * 60]));

const ADDRESS = '四川省成都市武侯区长青街118号4幢108室';
const NUMBER = '510107199109081168';

const files = {
  front: {
    name: 'front.jpg',
    pages: [
      page(
        '姓名李晓梅',
        '性别女',
        '民族汉',
        '出生1991年9月8日',
        '住址四川省成都市武侯区云杉路7号',
        `公民身份号码${NUMBER}`,
      ),
    ],
  },
  back: {
    name: 'back.jpg',
    pages: [page('中华人民共和国', '居民身份证', '签发机关成都市公安局武侯分局', '有效期限2018.03.05-2038.03.05')],
  },
  application: {
    name: 'application.jpg',
    pages: [
      page(
        '个体工商户登记申请书',
        '个体户名称：成都市武侯区嘉木图文工作室',
        `经营场所：${ADDRESS}`,
        '组成形式：个人经营',
        '出资额：8万元',
        '经营范围：图文设计制作；打字复印',
        '经营者信息',
        '姓名：李晓梅',
        `身份证件号码：${NUMBER}`,
        '经营者签名：',
        '日期：2026年3月10日',
      ),
    ],
  },
  title: {
    name: 'title.jpg',
    pages: [
      page(
        '不动产权证书',
        '川（2019）成都市不动产权第0012345号',
        '权利人：李晓梅',
        '共有情况：单独所有',
        `坐落：${ADDRESS}`,
        '不动产单元号：510107001001GB00001F00010001',
        '权利类型：房屋所有权',
        '用途：商业',
        '面积：80.50平方米',
        '登记时间：2019年5月6日',
      ),
    ],
  },
} as const satisfies Record<string, FakeFile>;

export type SoleTraderFile = keyof typeof files;

/** A clean case of a sole trader in her own shop, with some of its files changed. */
export function soleTrader(changes: Partial<Record<SoleTraderFile, Partial<FakeFile>>> = {}) {
  const changed = Object.entries(files).map(
    ([name, file]): FakeFile => ({ ...file, ...changes[name as SoleTraderFile] }),
  );
  const input: DatedCase = {
    schema: 'yushen.case/1',
    id: 'test-1',
    matter: 'individual-business-registration',
    submittedAt: '2026-03-15',
    form: {
      businessName: '成都市武侯区嘉木图文工作室',
      composition: 'individual',
      operator: { name: '李晓梅', idNumber: NUMBER },
      premises: { address: ADDRESS, tenure: 'owned', residential: false },
      businessScope: '图文设计制作；打字复印',
      capital: '80000.00',
    },
    sharedData: [],
    materials: changed.map(({ name }) => ({ file: name })),
  };
  const uploads = changed.map(({ name }) => ({ name, file: { name, bytes: new Uint8Array(0) } }));
  return { input, uploads, parts: fakeParts(changed) };
}

/** The lines of one of its files, each changed. */
export const linesOf = (file: SoleTraderFile, change: (line: Line) => Line): readonly (readonly Line[])[] =>
  files[file].pages.map((lines) => lines.map(change));

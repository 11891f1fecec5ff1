import { describe, expect, test } from 'vitest';
import * as formats from './field-formats';
import type { Format } from './format';
import * as organisations from './organisation-formats';
import * as persons from './person-formats';
import { personNames } from './person-formats';

/** What was read, and the value it gives: `!` before a value that is refused, nothing where no such value stands. */
type Row = readonly [read: string, value: string | undefined];

const outcome = (format: Format, raw: string): string | undefined => {
  const formatted = format(raw);
  return formatted === undefined ? undefined : `${formatted.valid ? '' : '!'}${formatted.value}`;
};

const { oneOf: _one, ticked: _ticked, ...others } = formats;
const plain = { ...others, ...organisations, ...persons };

const tables: Readonly<Record<keyof typeof plain, readonly Row[]>> = {
  personName: [
    ['李晓梅', '李晓梅'],
    ['李 晓 梅', '李晓梅'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['，李晓梅', '李晓梅'],
    ['李晓梅。', '李晓梅'],
    ['李*梅', '!李*梅'],
    ['12345', undefined],
    ['', undefined],
    ['公共维修费', undefined],
    ['应于三日', undefined],
    ['应采儿', '应采儿'],
    ['我辖区居民罗继海', '罗继海'],
    ['居民', undefined],
    ['系统间数据交换', undefined],
    ['CARDHOLDER', undefined],
    ['RUAN XINGHE', 'RUAN XINGHE'],
    ['邵建波囍囍艺', '邵建波'],
    ['左文静（女，汉族）', '左文静'],
    ['NAME', undefined],
  ],
  personNames: [
    ['李晓梅、张文博', '李晓梅、张文博'],
    ['李晓梅', '李晓梅'],
    ['李晓梅、123', undefined],
    ['钟伟强（身份证号：440604197602145912）、梁月娥（身份证号：440604197809092408）', '钟伟强、梁月娥'],
  ],
  organisationName: [
    ['成都市知味商贸有限公司', '成都市知味商贸有限公司'],
    ['知味（成都）商贸有限公司', '知味(成都)商贸有限公司'],
    ['一北京澄屿文化传播有限公司', '北京澄屿文化传播有限公司'],
    ['一汽解放汽车有限公司', '一汽解放汽车有限公司'],
    ['。', undefined],
  ],
  partyName: [
    ['李晓梅、张文博', '李晓梅、张文博'],
    ['成都市知味商贸有限公司', '成都市知味商贸有限公司'],
  ],
  writtenParty: [
    ['阮文涛', '阮文涛'],
    ['长沙麓谷投资合伙企业（有限合伙）', '长沙麓谷投资合伙企业(有限合伙)'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['董事任期三年、可以连任', undefined],
    ['占有份额', undefined],
    ['以其认缴', undefined],
  ],
  businessName: [
    ['成都市武侯区嘉木 图文工作室', '成都市武侯区嘉木图文工作室'],
    ['成都市嘉木商贸有限公司', '成都市嘉木商贸有限公司'],
    ['（设立登记不填写）！', undefined],
    ['型有限责任公司', undefined],
    ['店', undefined],
  ],
  idNumber: [
    ['510107199109081168', '510107199109081168'],
    ['5101 0719 9109 0811 68', '510107199109081168'],
    ['510107.199109081168', '510107199109081168'],
    ['号码：510107199109081168', '510107199109081168'],
    ['510107199109081161', '!510107199109081161'],
    ['51010719910908116', '!51010719910908116'],
    ['510107199113081168', '!510107199113081168'],
    ['无', undefined],
  ],
  creditCode: [
    ['91510107MA6L15911J', '91510107MA6L15911J'],
    ['91510107 MA6L1591 1J', '91510107MA6L15911J'],
    ['91510107MA6L15911K', '!91510107MA6L15911K'],
    ['代码', undefined],
  ],
  bankCardNumber: [
    ['6222 0200 0000 0000 000', '6222020000000000000'],
    ['卡号6222020000000000000', '6222020000000000000'],
    ['6222 0200 0000 0000 001', '!6222020000000000001'],
    ['6222 0200', undefined],
    ['无', undefined],
  ],
  date: [
    ['79189932', undefined],
    ['20261225', '2026-12-25'],
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 03 月 05 日', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['2O26年3月1O日', '2026-03-10'],
    ['2026.年3月.5日', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['签于2026年3月5日，止于2027年', '2026-03-05'],
    ['2026年2月30日', '!2026年2月30日'],
    ['三月', undefined],
  ],
  validUntil: [
    ['长期', 'long-term'],
    ['有效期至长期', 'long-term'],
    ['2036.03.05', '2036-03-05'],
    ['未定', undefined],
  ],
  periodStart: [
    ['2015.07:28-2035.07.28', '2015-07-28'],
    ['2016.03.05-2036.03.05', '2016-03-05'],
    ['自2026年1月25日起至2027年1月24日止', '2026-01-25'],
    ['2016.03.05-长期', '2016-03-05'],
    ['2016.03.05', undefined],
    ['', undefined],
  ],
  periodEnd: [
    ['2016.03.05-2036.03.05', '2036-03-05'],
    ['20160305-20360305', '2036-03-05'],
    ['自2026年1月25日起至2027年1月24日止', '2027-01-24'],
    ['2016.03.05-长期', 'long-term'],
    ['2036.03.05-2016.03.05', '!2016-03-05'],
    ['2016.03.05', undefined],
  ],
  address: [
    ['青秀区望江路269号商铺450024', '青秀区望江路269号商铺'],
    ['四川省成都市武侯区 长青街118号', '四川省成都市武侯区长青街118号'],
    ['长青街118号（后门）', '长青街118号(后门)'],
    ['长青街118号。', '长青街118号'],
    ['.安徽省合肥市庐阳区望江路61号', '安徽省合肥市庐阳区望江路61号'],
    ['·湖北省武汉市武昌区滨河路233号', '湖北省武汉市武昌区滨河路233号'],
    ['1潍坊市潍城区玉清西街23号', '潍坊市潍城区玉清西街23号'],
    ['3栋城市花园12号', '3栋城市花园12号'],
    ['，位于本市的房屋', undefined],
    ['房屋水费由乙方承担；电费由乙方承担', undefined],
    ['商业', undefined],
  ],
  amount: [
    ['-60.00', '-60.00'],
    ['¥-60.00元', '-60.00'],
    ['5000元', '5000.00'],
    ['人民币¥3,700.50元', '3700.50'],
    ['15万元', '150000.00'],
    ['（万元）15', '150000.00'],
    ['伍拾万元整', '500000.00'],
    ['25，459元', '25459.00'],
    ['¥3.700元', '3700.00'],
    ['6.300', '!6.300'],
    ['人民币（2.', '!2'],
    ['¥3.700元（大写：叁仟柒佰元整）', '3700.00'],
    ['无', undefined],
  ],
  area: [
    ['仓库一座，高度11.2米', undefined],
    ['高度11.2米（总建筑面积3280.50平方米）', '3280.50'],
    ['94.17平方米', '94.17'],
    ['94.17㎡', '94.17'],
    ['房屋建筑面积80.50', '80.50'],
    ['1,094.5m', '1094.5'],
    ['第3层', undefined],
  ],
  sex: [
    ['男', '男'],
    [' 女 民族汉', '女'],
    ['汉', undefined],
  ],
  ethnicity: [
    ['并', '壮'],
    ['并列', undefined],
    ['汉', '汉'],
    ['壮族', '壮'],
    ['维吾尔族', '维吾尔'],
    ['火星', undefined],
  ],
  unitNumber: [
    ['510107001001GB00001F00010001', '510107001001GB00001F00010001'],
    ['510107 001001 GB00001 F00010001', '510107001001GB00001F00010001'],
    ['510107', undefined],
  ],
  certificateNumber: [
    ['川（2019）成都市不动产权第0012345号', '川（2019）成都市不动产权第0012345号'],
    ['川(2019) 成都市不动产权第0012345号', '川（2019）成都市不动产权第0012345号'],
    ['苏州房权证姑苏字第80853394号', '苏州房权证姑苏字第80853394号'],
  ],
  words: [
    ['文具 零售；', '文具零售'],
    ['，。打字', '打字'],
    [' ', undefined],
  ],
  kind: [
    ['有限责任公司（自然人独资）', '有限责任公司(自然人独资)'],
    ['。', undefined],
  ],
  office: [
    ['成都市公安局武侯分局', '成都市公安局武侯分局'],
    ['理', undefined],
    ['专用章', undefined],
  ],
  usage: [
    ['城镇住宅用地/成套住宅', '成套住宅'],
    ['工业用地', '工业用地'],
    ['商务金融用地/商业/办公', '商业/办公'],
    ['为商业服务', '商业服务'],
    ['：商业', '商业'],
  ],
  documentNumber: [
    ['川 510107 号，', '川510107号'],
    ['：JY15101070012345', 'JY15101070012345'],
    ['无', undefined],
    [`${'1'.repeat(41)}`, undefined],
  ],
};

describe.each(Object.entries(tables))('%s', (name, rows) => {
  test.each(rows)('%s → %s', (raw, value) => {
    expect(outcome(plain[name as keyof typeof plain], raw)).toBe(value);
  });
});

describe('oneOf', () => {
  test('gives the choice that stands first, the longer one where two start together', () => {
    const format = formats.oneOf('住宅', '住宅用地', '商业');
    expect(outcome(format, '商业、住宅')).toBe('商业');
    expect(outcome(format, '住 宅 用 地')).toBe('住宅用地');
    expect(outcome(format, '办公')).toBeUndefined();
  });
});

describe('ticked', () => {
  const format = formats.ticked('个人经营', '家庭经营');

  test.each([
    ['☑个人经营☐家庭经营', '个人经营'],
    ['□个人经营 ■ 家庭经营', '家庭经营'],
    ['√个人经营口家庭经营', '个人经营'],
    ['个人经营', '个人经营'],
    ['□个人经营□家庭经营', undefined],
    ['☑个人经营☑家庭经营', undefined],
    ['口个人经营', undefined],
    ['合伙', undefined],
  ])('%s → %s', (raw, value) => {
    expect(outcome(format, raw)).toBe(value);
  });
});

test('a value says which words of the text it rests on, where that is not all of them', () => {
  expect(formats.idNumber('号码：510107199109081168电话')?.matched).toBe('510107199109081168');
  expect(formats.periodEnd('2016.03.05-2036.03.05')?.matched).toBe('2036.03.05');
  expect(formats.amount('月租金3700元整')?.matched).toBe('3700元');
  expect(organisations.organisationName('一北京澄屿文化传播有限公司')?.matched).toBe('北京澄屿文化传播有限公司');
});

test.each([
  ['高思雨吴桂英', '高思雨、吴桂英'],
  ['熊艳杨正国', '熊艳、杨正国'],
  // Two ways to part them, or none: as it was read.
  ['杨正国熊艳', '杨正国熊艳'],
  ['阿依古丽江', '阿依古丽江'],
  ['欧阳建国', '欧阳建国'],
])('names run together: %s', (raw, value) => expect(personNames(raw)?.value).toBe(value));

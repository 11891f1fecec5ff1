/** Names of organisations that do not exist, of the kinds that seal papers. No letter was chosen by what a reader knows. */

/** Letters of which companies, shops and branches make their own names, common and rare. */
export const TRADE_LETTERS = [
  ...'安邦宝博昌畅辰晨诚创达德鼎东丰福富光广国海瀚豪浩禾和恒弘宏鸿华辉汇惠慧吉佳嘉建健江捷金锦京晶景靖钧骏凯康科坤蓝朗乐力立利联良林',
  ...'龙隆美明铭能宁诺鹏平普齐启琪谦勤清庆泉仁荣融锐瑞润森善尚申升生盛胜世顺硕思泰腾天通同旺维伟文沃祥翔欣新信鑫兴雄秀轩雅亚扬阳耀业',
  ...'一亿艺益银盈永优友裕宇玉元源远悦云运泽展兆哲振正志智中众卓',
  ...'铂琛宸淳璀萃岱澹砥蒂蝶笃铎珐梵枫馥菡翰皓珩泓桓焕徽蕙玑骥珈葭鉴绛皎珏筠恺珂莱阑澜琅楞漓骊涟麟琉珑璐鹭峦纶珞懋玫邈珉茗沐霓钮磐',
  ...'沛芃琵璞圻淇麒芊乾沁擎蕖铨荃冉嵘睿飒晟姝菽淞苏穗泰棠韬倜霆昀桐屯皖薇蔚汶羲熹禧曦暹翊逸懿茵瀛颍雍攸愉羽誉毓沅媛跃钺芸耘韫瓒臻甄',
  ...'祯卮芷峙洲竺铸濯梓邹祚拾培治木不末未禹禺味昧土士干千子日人入大太犬天夫今令乌鸟己已巳末白百自目且旦申甲由午牛',
];

const CITIES = [
  ['深圳市', ['福田区', '龙岗区', '宝安区']],
  ['苏州市', ['姑苏区', '吴中区', '相城区']],
  ['成都市', ['武侯区', '锦江区', '青羊区']],
  ['武汉市', ['武昌区', '江岸区', '硚口区']],
  ['长沙市', ['芙蓉区', '岳麓区', '雨花区']],
  ['泸州市', ['江阳区', '龙马潭区', '合江县']],
  ['衢州市', ['柯城区', '衢江区', '常山县']],
  ['亳州市', ['谯城区', '涡阳县', '蒙城县']],
  ['漯河市', ['源汇区', '郾城区', '舞阳县']],
  ['沧州市', ['新华区', '运河区', '献县']],
  ['邢台市', ['襄都区', '信都区', '柏乡县']],
  ['鄂州市', ['鄂城区', '华容区', '梁子湖区']],
  ['榆林市', ['榆阳区', '横山区', '绥德县']],
  ['攀枝花市', ['东区', '仁和区', '盐边县']],
  ['佳木斯市', ['向阳区', '前进区', '桦南县']],
  ['张家口市', ['桥东区', '宣化区', '蔚县']],
  ['遵义市', ['红花岗区', '汇川区', '湄潭县']],
  ['柳州市', ['城中区', '鱼峰区', '融安县']],
  ['潍坊市', ['潍城区', '寒亭区', '昌乐县']],
  ['台州市', ['椒江区', '黄岩区', '仙居县']],
  ['上饶市', ['信州区', '广丰区', '婺源县']],
  ['莆田市', ['城厢区', '涵江区', '仙游县']],
  ['兰州市', ['城关区', '七里河区', '榆中县']],
  ['昆明市', ['五华区', '盘龙区', '嵩明县']],
];

const INDUSTRIES =
  '科技 信息技术 建设工程 建筑装饰 商贸 实业 医疗器械 物业管理 餐饮管理 文化传媒 环保设备 机电安装 园林绿化 食品 新材料 教育咨询 供应链管理 房地产开发 工程咨询 勘测设计 物流 纺织 五金制品 农业发展 劳务'.split(
    ' ',
  );
const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司'];
const SHOPS = '便利店 大药房 烟酒店 服装店 餐饮店 五金经营部 建材经营部 百货商行 口腔诊所 理发店'.split(' ');
const OFFICES =
  '市场监督管理局 公安局 民政局 不动产登记中心 自然资源和规划局 住房和城乡建设局 行政审批局 卫生健康委员会 交通运输局 水利局 农业农村局 退役军人事务局 人力资源和社会保障局 城市管理局'.split(
    ' ',
  );
const HOSPITALS = '人民医院 第一人民医院 第二人民医院 中医院 妇幼保健院 中西医结合医院 康复医院'.split(' ');
const BANKS =
  '中国建设银行股份有限公司 中国农业银行股份有限公司 招商银行股份有限公司 中国银行股份有限公司 中国邮政储蓄银行股份有限公司'.split(
    ' ',
  );

/** A name's parts one after the other; those in `[ ]` are letters that tell it from other organisations'. */
const SHAPES = {
  company: (random, [city, districts], own) =>
    random.pick([
      () => `${city}[${own(2)}]${random.pick(INDUSTRIES)}${random.pick(FORMS)}`,
      () => `${city}[${own(3)}]${random.pick(INDUSTRIES)}${random.pick(FORMS)}`,
      () => `${city.slice(0, -1)}[${own(2)}]${random.pick(INDUSTRIES)}${random.pick(FORMS)}`,
      () => `[${own(2)}](${city.slice(0, -1)})${random.pick(INDUSTRIES)}有限公司`,
      () => `${city}${random.pick(districts)}[${own(2)}]${random.pick(INDUSTRIES)}有限公司`,
      () => `[${own(2)}]${random.pick(INDUSTRIES)}${random.pick(FORMS)}${city.slice(0, -1)}分公司`,
    ])(),
  shop: (random, [city, districts], own) =>
    random.pick([
      () => `${random.pick(districts)}[${own(2)}]${random.pick(SHOPS)}`,
      () => `${city}[${own(2)}]${random.pick(SHOPS)}`,
      () => `${city}${random.pick(districts)}[${own(3)}]${random.pick(SHOPS)}`,
    ])(),
  office: (random, [city, districts]) =>
    random.chance(0.3)
      ? `[${city.slice(0, -1)}]市${random.pick(OFFICES)}`
      : `${city}[${random.pick(districts)}]${random.pick(OFFICES)}`,
  hospital: (random, [city, districts], own) =>
    random.pick([
      () => `[${city.slice(0, -1)}]市${random.pick(HOSPITALS)}`,
      () => `${city}[${random.pick(districts)}]${random.pick(HOSPITALS)}`,
      () => `${city}[${own(2)}]口腔医院`,
    ])(),
  fund: (random, [city, districts]) =>
    random.chance(0.5)
      ? `[${city.slice(0, -1)}]市住房公积金管理中心`
      : `${city}住房公积金管理中心[${random.pick(districts).slice(0, -1)}]管理部`,
  bank: (random, [city], own) => `${random.pick(BANKS)}${city.slice(0, -1)}[${own(2)}]支行`,
};
/** Companies and shops, whose names are on no list, are half of them. */
const KINDS = ['company', 'company', 'company', 'shop', 'office', 'hospital', 'fund', 'bank'];
const LETTERS = { least: 6, most: 24 };

/** @returns {{kind: string, name: string, own: number[]}} `own`: the places of the letters that tell it from others */
export function organisation(random) {
  const kind = random.pick(KINDS);
  const own = (count) => Array.from({ length: count }, () => random.pick(TRADE_LETTERS)).join('');
  const marked = SHAPES[kind](random, random.pick(CITIES), own);
  const name = marked.replace(/[[\]]/g, '');
  const from = marked.indexOf('[');
  const count = marked.indexOf(']') - from - 1;
  if (name.length < LETTERS.least || name.length > LETTERS.most) return organisation(random);
  const telling = Array.from({ length: count }, (_, index) => from + index);
  return { kind, name, own: telling.filter((place) => !/[区县]/u.test(name[place])) };
}

/** 百家姓, and the surnames of one letter that are common today beside it. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯查后荆红游竺权逯盖益桓肖付代闫覃兰仝苟鹿佟粟敬揭禤佘岳仉缑亢况郈琴谯笪阳佴福佀覃腾矫晋楚商牟佘帅刑占邸邝冼原区普粘岑涂台鲜苑妥亓官迟丛初尉菅芦展苌宛续谌鄢漆雒冶闪母奉豆郇辜栗綦海哈沐撒衣呙檀呼么庹偰苻郄郟库缐揣芈励虎撖肇嵩鄯戢蹇';
/** Surnames of two letters. */
export const SURNAMES_OF_TWO: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 宇文 长孙 南宫 端木 独孤 东郭 西门 百里 呼延 申屠 公冶 太史 闻人 澹台 濮阳 淳于 单于 钟离 鲜于 闾丘 司空 拓跋'.split(
    ' ',
  ),
);

const letters = new Set(SINGLE);

/** Whether a text of two to four Han letters begins as a Chinese person's name does: with a surname. 纳税人公 does not. */
export const beginsWithSurname = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text) &&
  (SURNAMES_OF_TWO.has(text.slice(0, 2)) || (text.length < 4 && letters.has(text[0] ?? '')));

/** What a sentence, or a cell, goes on with behind the place of a house or of a business. */
const BEHIND = [
  /(?:作为|改变为|用作|开办|开设|从事).*$/u,
  /(?<=[\d号室])(?:房屋|住房).*$/u,
  /的(?=\p{Script=Han}{0,6}(?:房|铺|店|厂|场地|场所|物业|住宅|不动产|门面|仓库|车位|地块|写字楼|办公)).*$/u,
  /(?<=[\d号室层铺房座栋幢楼店])(?:的|之(?![\d一二三四五六七八九十])).*$/u,
  /(?:出租给|租给|租赁给|出售给|转让给|卖给|租赁于|租与|建设用地|地块(?!\p{Script=Han}*\d)).*$/u,
  /(?:房屋|总|套内)?建筑面(?:积.*)?$/u,
  /(?:租期|租赁期限?|租金|用途|邮编|邮政编码|联系|电话|产权证号|权属证号).*$/u,
  /[（(【](?!\d+[)）】])(?=建筑|使用|以下|下称|简称|面积|权证|性质|用途|房号|邮编|房屋|含|不动产|房产|产权|该|即|国有|权属|区|幢|座).*$/u,
  /\p{Script=Han}[（(【〔]\d{4}[)）】〕].*$/u,
  /(?:19|20)\d{2}年\d.*$/u,
  // How many rooms are let: 门面一间（约38平方米）.
  /(?<=[\d号室层铺房座栋幢楼店面])[一壹二贰两三叁四五\d](?:间|处|套|户)(?:[（(].*)?$/u,
  // A sentence goes on (…附7号拟从事), or the next row's label (…402房本次转入).
  /(?<=[\d号室层铺房座栋幢楼店面])(?:拟(?=$|从事|经营|开|用|设|作|办|租)|本次).*$/u,
  // The blanks of a form behind a place that was filled in whole: …03号商铺村号.
  /(?<=[号室层铺房座栋幢楼店])(?:村|乡|镇|街|路|社区)号$/u,
  /[,，。;；].*$/u,
  // The blanks that a form prints below the place that was filled in: 省（市/自治区）市（地区/州）县（区）乡（镇）村号.
  /(?:(?:省|自治区|市|州|盟|县|旗|区|乡|镇|街道|村|路|社区|号)(?:[（(][^（(）)]{0,30}[)）])?){3,}$/u,
  // The heads of what follows: (二)(三).
  /(?:[（(][一二三四五六七八九十]{1,2}[)）])+$/u,
];

/** A place without what is said of it: …1204室房屋（建筑面积…, …附12号的自有住宅. */
export const withoutSaying = (text: string): string => BEHIND.reduce((rest, behind) => rest.replace(behind, ''), text);

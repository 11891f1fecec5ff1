/** Who a certificate in sentences is about: 兹有患者张三，男，… */
export const NAME_TOLD =
  /(?:兹证明|兹有|患者|病人|参保人员|参保人|退休人员|本人)+:?(?<value>[\p{Script=Han}·]{2,14}?)(?:同志)?,?(?:性别:?)?(?:[男女],|身份证|公民身份|居民身份|社会保障号)/u;

/** A person whose number stands in brackets behind the name: 车欣怡（公民身份号码：……）. */
export const NAME_BEFORE_NUMBER =
  /(?:^|[。;,、:)]|证明|兹有|根据)(?:兹证明|兹有|根据|经查询)?(?:申请人|查询人|参保人员?|患者|职工|本人)?(?<value>(?!兹|根据|申请|查询|参保|患者|职工|本人)[\p{Script=Han}·]{2,14}?)\((?:[男女],)?(?:性别:?[男女],)?(?:公民身份|居民身份|身份证|证件|社会保障号)/mu;

/** That person's sex. */
export const SEX_TOLD = /[,、](?:性别:?)?(?<value>[男女])[,、]/u;

/** That person's number (GB 11643): letters that a reader takes for digits included. */
export const ID_TOLD = /(?:身份证(?:件)?|公民身份)(?:号码|编号|号)?:?(?<value>[\dOolIB]{17}[\dOolIXx])/u;

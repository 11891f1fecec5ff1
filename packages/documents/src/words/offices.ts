/** An office's name alone at the head of a line, with or without its stamp's words: 某某街道社会保障事务所（盖章）. */
export const OFFICE_LINE =
  /^(?<value>[\p{Script=Han}()]{4,30}(?:居民委员会|村民委员会|居委会|村委会|办事处|事务所|社保所|保障所|服务中心|管理中心|经办中心|保险中心|管理局|服务站|领事馆|大使馆|派出所))(?:\((?:公|盖)?章?\)?)?$/mu;

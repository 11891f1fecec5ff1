/** What stands below the star of seals in use, the longer wordings first. */
export const PURPOSES = [
  '诊断证明专用章',
  '婚姻登记专用章',
  '不动产登记专用章',
  '投标专用章',
  '合同专用章',
  '财务专用章',
  '发票专用章',
  '业务专用章',
  '收费专用章',
  '户口专用章',
  '登记专用章',
  '审查专用章',
  '征税专用章',
  '查询专用章',
  '人事专用章',
  '行政专用章',
  '审批专用章',
  '证明专用章',
  '报销专用章',
  '住院专用章',
  '检验专用章',
  '档案专用章',
  '公章',
] as const;

/** Letters of the wording that are not where they should be, at the window of a text that fits best. */
function slips(text: string, words: string): number {
  let fewest = words.length;
  for (let start = 0; start + words.length <= text.length; start += 1) {
    let wrong = 0;
    for (let index = 0; index < words.length; index += 1) if (text[start + index] !== words[index]) wrong += 1;
    fewest = Math.min(fewest, wrong);
  }
  return fewest;
}

/** A wording that is not in the list must be read this surely. */
const SURE = 0.9;

/** The wording that a reading of the line stands for, one letter misread among five; else the reading's own …专用章. */
export function sealPurpose(reading: string, confidence: number): string {
  const exact = PURPOSES.find((words) => reading.includes(words));
  if (exact !== undefined) return exact;
  const near = PURPOSES.filter((words) => words.length >= 5 && slips(reading, words) === 1);
  if (near.length === 1 && near[0] !== undefined) return near[0];
  return confidence < SURE ? '' : (/\p{Script=Han}{2,8}专用章/u.exec(reading)?.[0] ?? '');
}

/** What organisations' names end with. */
const ENDING =
  /公司|集团|银行|支行|分行|局|中心|委员会|医院|卫生院|保健院|诊所|厅|院|部|所|处|站|大学|学院|学校|事务所|合作社|厂|店|会/gu;
const MIN = 4;

/** Organisations' names printed on a page: every run of Han letters that ends as a name does, from each of its letters on. */
export function printedNames(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const text of lines)
    for (const [run] of text.normalize('NFKC').matchAll(/[\p{Script=Han}()]{4,40}/gu))
      for (const { index, 0: ending } of run.matchAll(ENDING)) {
        const end = index + ending.length;
        for (let start = 0; end - start >= MIN; start += 1) names.add(run.slice(start, end));
      }
  return [...names];
}

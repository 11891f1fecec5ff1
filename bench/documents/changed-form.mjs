/** Changes of a case's form: each makes one value say what no document says there. */

const KINDS = [
  ['id-number', /^\d{17}[\dX]$/u],
  ['credit-code', /^(?=.*[A-Z])[0-9A-Z]{18}$/u],
  ['date', /^\d{4}-\d{2}-\d{2}$/u],
  ['number', /^\d{10,}$/u],
  ['amount', /^\d+(?:\.\d+)?$/u],
  ['organisation', /(?:公司|医院|中心|合作社|店|厂|行|部|院)$/u],
  ['address', /(?:省|市|区|县|旗).*(?:路|街|村|镇|道|巷|号)/u],
  ['person', /^\p{Script=Han}{2,4}$/u],
];

/** What a value is, as far as its form tells; undefined where it is none of these. */
export const kindOf = (value) => KINDS.find(([, pattern]) => pattern.test(value))?.[0];

/** So many values of a kind take the place of one. */
const MAX_OTHERS = 4;

/** A sign changed as a slip of the pen changes it: another figure in the last part, another letter of the name. */
function slipOf(value, kind) {
  if (kind === 'date') return value.endsWith('-01') ? value.replace(/-01$/u, '-02') : value.replace(/-\d\d$/u, '-01');
  if (kind === 'person' || kind === 'organisation') return value.replace(/^(.)./u, (_, first) => `${first}岚`);
  return value.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10));
}

/** Letters that people and readers take for one another, in pairs. */
const LOOK_ALIKES = (
  '己已 未末 人入 东束 滩濉 铃钤 逄逢 颖颍 洗冼 从丛 莱菜 王玉 大太 天夫 土士 田由 ' +
  '微徽 侯候 官宫 治冶 洲州 准淮 沐沭 文丈 干千 壬王 科料 华毕 明朋 汉汊 江汪 林材'
).split(' ');

/** A name or an address with one letter written as its look-alike. */
function likenessOf(value) {
  for (const [one, other] of LOOK_ALIKES.map((pair) => [...pair]))
    if (value.includes(one) || value.includes(other))
      return value.includes(one) ? value.replace(one, other) : value.replace(other, one);
  return value;
}

/**
 * @param {object} form as typed
 * @param {object[]} documents as they were read
 * @param {object[]} truths of the documents: `fields`
 * @returns {{path: string, from: string, to: string, kind: string, form: object}[]}
 */
export function changesOf(form, documents, truths) {
  const printed = new Set(
    [...documents, ...truths].flatMap(({ fields }) => Object.values(fields ?? {}).flatMap(textsIn)),
  );
  return leavesOf(form).flatMap(({ path, value }) => {
    const kind = kindOf(value);
    if (kind === undefined) return [];
    const others = [...printed].filter((other) => other !== value && kindOf(other) === kind).sort();
    const slip = slipOf(value, kind);
    const likeness = ['person', 'organisation', 'address'].includes(kind) ? likenessOf(value) : value;
    return [...new Set([...spread(others), slip, likeness])]
      .filter((to) => to !== value)
      .map((to) => ({
        path: path.join('.'),
        from: value,
        to,
        kind: to === slip ? 'slip' : to === likeness ? 'look-alike' : kind,
        form: withLeaf(form, path, to),
      }));
  });
}

/** Some of a list, evenly. */
const spread = (list) =>
  list.filter(
    (_, index) =>
      Math.floor((index * MAX_OTHERS) / list.length) !== Math.floor(((index - 1) * MAX_OTHERS) / list.length),
  );

function textsIn(field) {
  if (typeof field === 'string') return [field];
  if (Array.isArray(field)) return field.flatMap((row) => Object.values(row).flatMap(textsIn));
  if (typeof field?.value === 'string')
    return [field.value, ...(field.rows ?? []).flatMap((row) => Object.values(row).flatMap(textsIn))];
  return [];
}

function leavesOf(value, path = []) {
  if (typeof value === 'string') return [{ path, value }];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))
    : [];
}

function withLeaf(value, [key, ...rest], to) {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? withLeaf(one, rest, to) : one));
  return { ...value, [key]: withLeaf(value[key], rest, to) };
}

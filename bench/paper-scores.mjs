/** How well one paper was read, counted against its truth. */

/** Below this a value is not relied on. */
export const SURE = 0.98;

const rowsOf = (rows) => JSON.stringify(rows.map((row) => Object.entries(row).sort()));
const readRows = ({ rows = [] }) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
const weakest = (reading) =>
  Math.min(
    reading.confidence,
    ...(reading.rows ?? []).flatMap((row) => Object.values(row).map((cell) => cell.confidence)),
  );

const same = (wanted, reading) =>
  Array.isArray(wanted) ? rowsOf(readRows(reading)) === rowsOf(wanted) : reading.value === wanted;

function scoreField(name, wanted, reading) {
  if (reading === undefined) return { name, state: 'absent', sure: false, wanted };
  const confidence = weakest(reading);
  const state = same(wanted, reading) ? 'right' : 'wrong';
  const got = Array.isArray(wanted) ? readRows(reading) : reading.value;
  return { name, state, sure: confidence >= SURE, wanted, got, raw: reading.raw, confidence };
}

/** @returns {{typeRight: boolean, found: string[], fields: object[], seals: object, signatures: object[]}} */
export function scorePaper(truth, documents) {
  const wanted = truth.documents ?? [{ type: truth.type, fields: truth.fields }];
  const types = documents.map(({ type }) => type);
  const fields = wanted.flatMap(({ type, fields: names }) => {
    const document = documents.find((one) => one.type === type);
    return Object.entries(names).map(([name, value]) => scoreField(name, value, document?.fields[name]));
  });
  const own = documents.filter(({ type }) => wanted.some((one) => one.type === type));
  const zones = own.flatMap(({ marks }) => marks.signatures);
  return {
    typeRight: JSON.stringify([...types].sort()) === JSON.stringify(wanted.map(({ type }) => type).sort()),
    found: types,
    fields,
    seals: { wanted: truth.seals, found: own.reduce((sum, { marks }) => sum + marks.seals.length, 0) },
    signatures: Object.entries(truth.signatures).map(([zone, state]) => ({
      zone,
      wanted: state,
      found: zones.find((one) => one.zone === zone)?.state ?? 'absent',
    })),
  };
}

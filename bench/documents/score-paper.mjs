/** How well one paper was read, counted against its truth. */

/** Below this a value is not relied on. */
export const SURE = 0.98;

const plain = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
const rowsOf = (rows) => JSON.stringify(rows.map((row) => Object.entries(row).sort()));
const readRows = ({ rows = [] }) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
const weakest = (reading) =>
  Math.min(
    reading.confidence,
    ...(reading.rows ?? []).flatMap((row) => Object.values(row).map((cell) => cell.confidence)),
  );

/** Rendered truths are normalised as the contract says; labels of real files stand as printed. */
const same = (wanted, reading, real) => {
  if (Array.isArray(wanted)) return rowsOf(readRows(reading)) === rowsOf(wanted);
  if (!real) return reading.value === wanted;
  return [reading.value, reading.raw].some(
    (text) => plain(text).replace(/族$/u, '') === plain(wanted).replace(/族$/u, ''),
  );
};

function scoreField(name, wanted, reading, real) {
  if (wanted === null) return scoreMasked(name, reading);
  if (reading === undefined) return { name, state: 'absent', sure: false, wanted };
  const confidence = weakest(reading);
  const state = same(wanted, reading, real) ? 'right' : 'wrong';
  const got = Array.isArray(wanted) ? readRows(reading) : reading.value;
  return {
    name,
    state,
    sure: confidence >= SURE && reading.valid !== false,
    wanted,
    got,
    raw: reading.raw,
    confidence,
  };
}

/** A masked value must not be made up: it is right when it is absent, refused, or read without being sure. */
function scoreMasked(name, reading) {
  const invented = reading !== undefined && reading.valid !== false && reading.confidence >= SURE;
  return {
    name,
    state: invented ? 'wrong' : 'right',
    sure: invented,
    wanted: null,
    ...(reading !== undefined && { got: reading.value, raw: reading.raw, confidence: reading.confidence }),
  };
}

/** A foreign file is rejected where none of its pages is taken for anything. */
const isRejected = (wanted, types) =>
  wanted.every(({ type }) => type === 'unknown') && types.every((type) => type === 'unknown');

const key = (types) => JSON.stringify([...types].sort());

export function scorePaper({ truth, source }, documents) {
  const wanted = truth.documents ?? [{ type: truth.type, fields: truth.fields }];
  const types = documents.map(({ type }) => type);
  const fields = wanted.flatMap(({ type, fields: names }) => {
    const document = documents.find((one) => one.type === type);
    return Object.entries(names).map(([name, value]) =>
      scoreField(name, value, document?.fields[name], source === 'real'),
    );
  });
  const own = documents.filter(({ type }) => wanted.some((one) => one.type === type));
  const zones = own.flatMap(({ marks }) => marks.signatures);
  const seals = own.flatMap(({ marks }) => marks.seals);
  return {
    typeRight: isRejected(wanted, types) || key(types) === key(wanted.map(({ type }) => type)),
    wantedTypes: wanted.map(({ type }) => type),
    found: types,
    confidence: documents.map(({ confidence }) => confidence),
    fields,
    seals: truth.seals === undefined ? undefined : scoreSeals(truth, seals),
    signatures: Object.entries(truth.signatures ?? {}).map(([zone, state]) => ({
      zone,
      wanted: state,
      found: zones.find((one) => one.zone === zone)?.state ?? 'absent',
    })),
  };
}

/** How many seals there are, and for each one that is named on the paper whether its name and its kind were read. */
function scoreSeals({ seals: wanted, sealNames = [] }, found) {
  const left = [...found];
  const names = sealNames.map(({ organisation, purpose }) => {
    const own = left.findIndex((seal) => seal.text === organisation);
    const seal = own < 0 ? undefined : left.splice(own, 1)[0];
    return {
      organisation,
      purpose,
      right: seal !== undefined,
      kindRight: seal !== undefined && seal.purpose === purpose,
    };
  });
  return { wanted, found: found.length, names, read: found.map(({ text, purpose }) => ({ text, purpose })) };
}

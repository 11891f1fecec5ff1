import { share } from '../results.mjs';

const count = (list, test) => list.filter(test).length;

/** All figures of a group of scored papers. */
export function summary(group) {
  const fields = group.flatMap((paper) => paper.fields);
  const signatures = group.flatMap((paper) => paper.signatures);
  const empty = signatures.filter(({ wanted }) => wanted === 'empty');
  const seals = group.flatMap(({ seals: own }) => (own === undefined ? [] : [own]));
  const names = seals.flatMap((own) => own.names);
  const sure = fields.filter((field) => field.sure);
  const timed = group.filter(({ ms }) => ms !== undefined);
  const pages = timed.reduce((sum, paper) => sum + paper.pages, 0);
  return {
    papers: group.length,
    type: share(
      count(group, ({ typeRight }) => typeRight),
      group.length,
    ),
    'type in doubt': count(group, ({ reviews }) => reviews.includes('material.unrecognized')),
    fields: share(
      count(fields, ({ state }) => state === 'right'),
      fields.length,
    ),
    absent: count(fields, ({ state }) => state === 'absent'),
    'sure, wrong': share(
      count(sure, ({ state }) => state === 'wrong'),
      sure.length,
    ),
    seals: share(
      count(seals, ({ wanted, found }) => wanted === found),
      seals.length,
    ),
    'seal names': share(
      count(names, ({ right }) => right),
      names.length,
    ),
    'seal kinds': share(
      count(names, ({ kindRight }) => kindRight),
      names.length,
    ),
    signatures: share(
      count(signatures, ({ wanted, found }) => wanted === found),
      signatures.length,
    ),
    'empty as signed': share(
      count(empty, ({ found }) => found === 'signed'),
      empty.length,
    ),
    'ms a page': pages === 0 ? '-' : (timed.reduce((sum, { ms }) => sum + ms, 0) / pages).toFixed(1),
  };
}

export const groupedBy = (papers, key) =>
  Object.fromEntries(
    [...new Set(papers.map((paper) => paper[key]))]
      .sort()
      .map((group) => [group, summary(papers.filter((paper) => paper[key] === group))]),
  );

/** From which confidence on a band reaches. */
const BANDS = [0, 0.6, 0.9, 0.95, 0.98, 0.99];

/** How often values of a confidence are right: what a confidence is worth. */
export function byConfidence(papers) {
  const fields = papers.flatMap((paper) => paper.fields).filter(({ confidence }) => confidence !== undefined);
  return Object.fromEntries(
    BANDS.flatMap((from, index) => {
      const own = fields.filter(({ confidence }) => confidence >= from && confidence < (BANDS[index + 1] ?? 2));
      const right = count(own, ({ state }) => state === 'right');
      return own.length === 0 ? [] : [[`from ${from}`, { values: own.length, right: share(right, own.length) }]];
    }),
  );
}

/** What a paper's errors are, one a line. */
export function errorsOf({ typeRight, wantedTypes, found, fields, seals, signatures }) {
  const text = (value) => JSON.stringify(value);
  return [
    ...(typeRight ? [] : [`type: wanted ${wantedTypes.join(', ')}, found ${found.join(', ') || 'nothing'}`]),
    ...fields
      .filter(({ state }) => state !== 'right')
      .map(
        ({ name, state, wanted, got, raw, confidence }) =>
          `${name}: ${state}, wanted ${text(wanted)}${
            got === undefined ? '' : `, got ${text(got)} read ${text(raw)} at ${confidence.toFixed(3)}`
          }`,
      ),
    ...(seals === undefined || seals.wanted === seals.found
      ? []
      : [`seals: wanted ${seals.wanted}, found ${seals.found}`]),
    ...(seals?.names ?? [])
      .filter(({ right, kindRight }) => !right || !kindRight)
      .map(({ organisation, purpose = '' }) => `seal: wanted ${organisation} ${purpose}, read ${text(seals.read)}`),
    ...signatures
      .filter(({ wanted, found: state }) => wanted !== state)
      .map(({ zone, wanted, found: state }) => `signature ${zone}: wanted ${wanted}, found ${state}`),
  ];
}

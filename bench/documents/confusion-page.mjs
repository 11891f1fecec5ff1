import { errorsOf } from './tables.mjs';

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b}table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid #d8d8d8;padding:2px 8px;text-align:left;white-space:nowrap}th{background:#f3f3f3;font-weight:600}
svg text{font:10px system-ui,sans-serif}pre{white-space:pre-wrap;background:#f8f8f8;padding:.6rem}`;

function table(rows) {
  const names = Object.keys(Object.values(rows)[0] ?? {});
  const head = `<tr><th></th>${names.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr>`;
  const body = Object.entries(rows).map(
    ([group, row]) =>
      `<tr><th>${escaped(group)}</th>${names.map((name) => `<td>${escaped(row[name])}</td>`).join('')}</tr>`,
  );
  return `<table>${head}${body.join('')}</table>`;
}

const CELL = 14;
const LABELS = 190;

/** Wanted types down, found types across: blue where they are the same, red where not, the deeper the more often. */
function confusions(papers) {
  const pairs = new Map();
  for (const { wantedTypes, found } of papers)
    for (const wanted of wantedTypes) {
      const got = found.includes(wanted) ? wanted : (found[0] ?? 'nothing');
      const key = `${wanted}\n${got}`;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
  const types = [...new Set([...pairs.keys()].flatMap((key) => key.split('\n')))].sort();
  const totals = new Map(types.map((type) => [type, 0]));
  for (const [key, times] of pairs) totals.set(key.split('\n')[0], totals.get(key.split('\n')[0]) + times);
  const cells = [...pairs].map(([key, times]) => {
    const [wanted, got] = key.split('\n');
    const [x, y] = [LABELS + types.indexOf(got) * CELL, LABELS + types.indexOf(wanted) * CELL];
    const share = times / totals.get(wanted);
    const colour = wanted === got ? `rgba(40,90,200,${0.25 + 0.75 * share})` : `rgba(210,30,30,${0.4 + 0.6 * share})`;
    return `<rect x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" fill="${colour}"><title>${escaped(wanted)} → ${escaped(got)}: ${times}</title></rect>`;
  });
  const labels = types.map((type, index) => {
    const at = LABELS + index * CELL + CELL - 4;
    return `<text x="${LABELS - 6}" y="${at}" text-anchor="end">${escaped(type)}</text><text transform="translate(${at},${LABELS - 6}) rotate(-90)">${escaped(type)}</text>`;
  });
  const size = LABELS + types.length * CELL + 4;
  return `<svg width="${size}" height="${size}" role="img" aria-label="confusions">${cells.join('')}${labels.join('')}</svg>`;
}

/** One self-contained page: the tables, the confusions, every error. */
export function confusionPage(tables, papers) {
  const errors = papers
    .map((paper) => ({ name: paper.paper, lines: errorsOf(paper) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => `<h3>${escaped(name)}</h3><pre>${escaped(lines.join('\n'))}</pre>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Yushen: documents</title><style>${STYLE}</style>
<h1>Documents</h1>${Object.entries(tables)
    .map(([name, rows]) => `<h2>${escaped(name)}</h2>${table(rows)}`)
    .join('')}
<h2>Types wanted (down) and found (across)</h2>${confusions(papers)}<h2>Errors</h2>${errors.join('') || '<p>None.</p>'}</html>
`;
}

/** Bars of one chart: engines from above, seconds a page to the right, what was read right beside them. */

const ROW = 34;
const LEFT = 250;
const BARS = 340;
const WIDTH = 860;
const TOP = 74;

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const text = (x, y, content, style = '') => `<text x="${x}" y="${y}" ${style}>${escaped(content)}</text>`;

function bar({ name, title, secondsPerPage, right, fields, peakMemoryMb }, index, longest) {
  const y = TOP + index * ROW;
  const length = Math.max(2, (secondsPerPage / longest) * BARS);
  const colour = { yushen: '#0b6e4f', floor: '#b7b7b7' }[name.split('-')[0]] ?? '#6b7a99';
  const read = right === undefined ? '' : ` · ${right.toFixed(1)} % · ${fields} fields · ${peakMemoryMb} MB`;
  return [
    text(LEFT - 10, y + 16, title, 'text-anchor="end"'),
    `<rect x="${LEFT}" y="${y + 3}" width="${length.toFixed(1)}" height="18" rx="2" fill="${colour}"/>`,
    text(LEFT + length + 8, y + 16, `${secondsPerPage.toFixed(2)} s${read}`, 'font-weight="600"'),
  ].join('\n');
}

/** @returns {string} an SVG of the rows of `score-readings.mjs` */
export function drawChart(rows, { pages, processor }) {
  const longest = Math.max(...rows.map(({ secondsPerPage }) => secondsPerPage));
  const height = TOP + rows.length * ROW + 14;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 60} ${height}" font-family="sans-serif" font-size="13" fill="#222">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(20, 28, 'Seconds a page, shorter is better', 'font-size="17" font-weight="700"')}
${text(20, 50, `then characters right, fields right and peak memory · ${pages} labelled pages, ${processor.cores} cores (${processor.model})`, 'fill="#666"')}
${rows
  .toSorted((a, b) => a.secondsPerPage - b.secondsPerPage)
  .map((row, index) => bar(row, index, longest))
  .join('\n')}
</svg>
`;
}

/** A curve of what confidences are worth: said to the right, right upwards, both on the scale of the share of errors. */

const SIZE = 420;
const LEFT = 70;
const TOP = 60;
/** Shares of errors on the axes, from many to few. */
const TICKS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0003];
const COLOURS = {
  'rendered characters': '#0b6e4f',
  'real characters': '#c05621',
  'rendered lines': '#8fc7ad',
  'real lines': '#e8b48a',
};
/** Ranges of confidence with fewer readings say nothing. */
const MIN = 20;

const scale = (right) => {
  const errors = Math.max(TICKS.at(-1), Math.min(TICKS[0], 1 - right));
  return (Math.log(TICKS[0] / errors) / Math.log(TICKS[0] / TICKS.at(-1))) * SIZE;
};
const label = (errors) => `${Number((100 * (1 - errors)).toFixed(2))} %`;
const text = (x, y, content, style = '') => `<text x="${x}" y="${y}" ${style}>${content}</text>`;

function curve(name, rows, index) {
  const points = rows
    .filter(({ of }) => of >= MIN)
    .map(({ said, right }) => [LEFT + scale(said), TOP + SIZE - scale(right)].map((value) => value.toFixed(1)));
  const colour = COLOURS[name];
  return [
    `<polyline points="${points.map((point) => point.join()).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`),
    text(LEFT + SIZE + 24, TOP + 20 + index * 22, name, `fill="${colour}" font-weight="600"`),
  ].join('\n');
}

/** @returns {string} an SVG of the tables of `reliability.mjs` */
export function drawReliability(result) {
  const curves = Object.entries(result).flatMap(([origin, kinds]) =>
    Object.entries(kinds).map(([kind, rows]) => [`${origin} ${kind}`, rows]),
  );
  const grid = TICKS.flatMap((errors) => {
    const at = scale(1 - errors);
    return [
      `<path d="M${LEFT + at} ${TOP}v${SIZE}M${LEFT} ${TOP + SIZE - at}h${SIZE}" stroke="#e3e3e3"/>`,
      text(LEFT - 8, TOP + SIZE - at + 4, label(errors), 'text-anchor="end" fill="#666"'),
      text(
        LEFT + at,
        TOP + SIZE + 18,
        label(errors),
        `text-anchor="end" fill="#666" transform="rotate(-35 ${LEFT + at} ${TOP + SIZE + 18})"`,
      ),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 200} ${TOP + SIZE + 70}" font-family="sans-serif" font-size="12" fill="#222">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(20, 26, 'What a confidence is worth: said to the right, right upwards', 'font-size="16" font-weight="700"')}
${text(20, 46, 'above the diagonal a reading is surer than it says', 'fill="#666"')}
${grid.join('\n')}
<path d="M${LEFT} ${TOP + SIZE}L${LEFT + SIZE} ${TOP}" stroke="#999" stroke-dasharray="4 4"/>
${curves.map(([name, rows], index) => curve(name, rows, index)).join('\n')}
</svg>
`;
}

/** A seal as SVG, drawn apart from the fixtures' own: other letters, sizes, bands, ovals, worn and uneven ink. */

const FONTS = [
  ['Noto Serif CJK SC', 400],
  ['Noto Serif CJK SC', 700],
  ['Noto Sans CJK SC', 400],
  ['AR PL UMing CN', 400],
  ['AR PL UKai CN', 400],
  ['WenQuanYi Zen Hei', 400],
  ['WenQuanYi Micro Hei', 400],
  ['LXGW WenKai', 500],
];
const REDS = ['#d8232a', '#c81e28', '#e0312f', '#cf1b1b', '#b5202a', '#e2453c'];
const BLUES = ['#23389c', '#2a4bb0'];
const PURPOSES = [
  '合同专用章',
  '财务专用章',
  '业务专用章',
  '投标专用章',
  '发票专用章',
  '行政审批专用章',
  '诊断证明专用章',
];
const PIXELS_PER_MM = 794 / 210;

const starPath = (radius) =>
  `M${Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
  }).join('L')}Z`;

/** Letters upright on an ellipse, evenly along it, over `sweep` degrees around the top, their feet at the radii given. */
function onArc(text, { radiusX, radiusY, sweep, size, narrow }) {
  const letters = [...text];
  const half = (sweep * Math.PI) / 360;
  // Arc length by direction, to stand letters evenly on an oval too.
  const steps = 720;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const direction = -half + (2 * half * index) / steps;
    return [radiusX * Math.sin(direction), -radiusY * Math.cos(direction), direction];
  });
  const lengths = [0];
  for (let index = 1; index <= steps; index++)
    lengths.push(
      lengths[index - 1] + Math.hypot(points[index][0] - points[index - 1][0], points[index][1] - points[index - 1][1]),
    );
  return letters
    .map((letter, index) => {
      const along = letters.length === 1 ? lengths[steps] / 2 : (lengths[steps] * index) / (letters.length - 1);
      const at = Math.max(
        0,
        lengths.findIndex((length) => length >= along - 1e-9),
      );
      const [x, y, direction] = points[at];
      const turn = Math.atan2(radiusY * Math.sin(direction), radiusX * Math.cos(direction));
      return `<g transform="translate(${x.toFixed(2)},${y.toFixed(2)}) rotate(${((turn * 180) / Math.PI).toFixed(2)}) scale(${narrow.toFixed(3)},1)"><text text-anchor="middle" font-size="${size.toFixed(2)}">${letter}</text></g>`;
    })
    .join('');
}

/** How wide a letter may be at most against its own width, and how narrow it is cut where a name is long. */
const NARROWEST = 0.42;

/** The name on a ring of these radii (in the seal's own units): long names are narrower and go further round. */
function nameOn(name, random, { radiusX, radiusY, most }) {
  const size = random.between(0.2, 0.27) * radiusY * (most === undefined ? 1 : 1.1);
  const top = random.between(0.89, 0.94);
  const feet = { radiusX: top * radiusX - 0.86 * size, radiusY: top * radiusY - 0.86 * size };
  const middle = Math.sqrt((feet.radiusX + 0.4 * size) * (feet.radiusY + 0.4 * size));
  const count = [...name].length;
  const widest = most ?? 285;
  const pitch = Math.min(random.between(20, 27), widest / Math.max(1, count - 1));
  const room = (pitch * Math.PI * middle) / 180;
  const narrow = Math.max(NARROWEST, Math.min(random.between(0.75, 1), (0.93 * room) / size));
  return onArc(name, { ...feet, sweep: pitch * (count - 1), size, narrow });
}

const digitsBelow = (code, radius, size) =>
  [...code]
    .map((digit, index) => {
      const angle = (code.length - 1) * 2.7 - index * 5.4;
      return `<g transform="rotate(${angle}) translate(0,${radius})"><text text-anchor="middle" font-size="${size}">${digit}</text></g>`;
    })
    .join('');

/** Below the star, as low as the letters of a name that goes far round leave room for the line. */
function purposeBelow(purpose, wanted) {
  const size = Math.min(wanted, 76 / purpose.length);
  const room = 48;
  const y = Math.sqrt(room ** 2 - ((size * purpose.length) / 2) ** 2);
  return `<text text-anchor="middle" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}">${purpose}</text>`;
}

function roundSeal(name, random) {
  const diameter = random.between(38, 45) * PIXELS_PER_MM;
  const purpose = random.chance(0.45) ? random.pick(PURPOSES) : '';
  const below = purpose ? purposeBelow(purpose, random.between(11.5, 15)) : '';
  const code = random.chance(0.55) ? random.digits(13) : '';
  const inner = random.chance(0.12) ? `<circle r="72" fill="none" stroke-width="0.8"/>` : '';
  return {
    width: diameter,
    height: diameter,
    view: '-80 -80 160 160',
    body: `<circle r="76" fill="none" stroke-width="${random.between(2.2, 4.2).toFixed(1)}"/>${inner}<path stroke="none" d="${starPath(random.between(19, 26))}"/>
      <g stroke="none">${nameOn(name, random, { radiusX: 74, radiusY: 74 })}${below}${code && digitsBelow(code, 71.5, 6.5)}</g>`,
  };
}

function ovalSeal(name, random) {
  const [wide, high] = random.pick([
    [40, 30],
    [45, 30],
  ]);
  const [radiusX, radiusY] = [76, (76 * high) / wide];
  const code = random.digits(15) + random.pick([...'ABGKX']);
  return {
    width: wide * PIXELS_PER_MM,
    height: high * PIXELS_PER_MM,
    view: `-80 ${-radiusY - 4} 160 ${2 * radiusY + 8}`,
    body: `<ellipse rx="${radiusX}" ry="${radiusY}" fill="none" stroke-width="2.6"/><g stroke="none">${nameOn(name, random, { radiusX: 74, radiusY: radiusY - 2, most: 240 })}
      <text text-anchor="middle" y="4" font-size="10">${code}</text>
      <text text-anchor="middle" y="${(radiusY * 0.62).toFixed(1)}" font-size="10.5">${random.pick(PURPOSES.slice(0, 5))}</text></g>`,
  };
}

/** @returns {{svg: (left: number, top: number) => string, shape: string, font: string, colour: string, wear: number}} */
export function imprint(name, random) {
  const isOval = [...name].length <= 16 && random.chance(0.12);
  const { width, height, view, body } = isOval ? ovalSeal(name, random) : roundSeal(name, random);
  const [font, weight] = random.pick(FONTS);
  const isBlue = random.chance(0.04);
  const colour = random.pick(isBlue ? BLUES : REDS);
  // From hardly worn (0) to holes as the fixtures' own seals have them (1).
  const wear = random.next();
  const id = `imprint${random.digits(9)}`;
  const filter = `<filter id="${id}" x="-5%" y="-5%" width="110%" height="110%">
    <feTurbulence type="fractalNoise" baseFrequency="${random.between(0.06, 0.3).toFixed(3)}" numOctaves="3" seed="${random.int(1, 9999)}" result="grain"/>
    <feColorMatrix in="grain" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -5 ${(4.5 - 0.9 * wear).toFixed(2)}" result="holes"/>
    <feComposite in="SourceGraphic" in2="holes" operator="in" result="worn"/>
    <feGaussianBlur in="worn" stdDeviation="${random.between(0, 0.35).toFixed(2)}"/></filter>`;
  const drawn = `<g filter="url(#${id})" transform="rotate(${random.between(-20, 20).toFixed(1)})" fill="${colour}" stroke="${colour}"
    opacity="${random.between(0.6, 0.92).toFixed(2)}" font-family="${font}" font-weight="${weight}">${body}</g>`;
  return {
    width,
    height,
    shape: isOval ? 'oval' : 'round',
    font,
    colour: isBlue ? 'blue' : 'red',
    wear,
    svg: (left, top) =>
      `<svg style="position:absolute;left:${left.toFixed(1)}px;top:${top.toFixed(1)}px;mix-blend-mode:multiply" width="${width.toFixed(1)}" height="${height.toFixed(1)}" viewBox="${view}" overflow="visible">${filter}${drawn}</svg>`,
  };
}

import sharp from 'sharp';

/**
 * Alters one value on a page as people do: with a pen, correction fluid, a slip of paper, or a box of paint and new type.
 *
 * Colours, widths and angles are drawn by `random`. Only the surroundings of the value are redrawn, and saved once as JPEG; the rest of the
 * page's pixels stay. Returns a new page image.
 */
export async function alterValue(image, box, kind, random) {
  const height = (distance(box[0], box[3]) + distance(box[1], box[2])) / 2;
  const width = (distance(box[0], box[1]) + distance(box[3], box[2])) / 2;
  const xs = box.map(([x]) => x);
  const ys = box.map(([, y]) => y);
  const margin = 2.2 * height;
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  const right = Math.min(image.width, Math.ceil(Math.max(...xs) + margin));
  const bottom = Math.min(image.height, Math.ceil(Math.max(...ys) + margin));
  const [wide, high] = [right - left, bottom - top];
  const patch = Buffer.alloc(wide * high * 3);
  for (let y = 0; y < high; y += 1)
    Buffer.from(image.data.buffer, image.data.byteOffset + ((top + y) * image.width + left) * 3, wide * 3).copy(
      patch,
      y * wide * 3,
    );
  // Value coordinates: x along the value from 0 to `width`, y down from 0 to `height`.
  const [a, b] = box;
  const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  const frame = `translate(${a[0] - left} ${a[1] - top}) rotate(${turn})`;
  const ground = groundOf(patch);
  const drawing = DRAWINGS[kind]({ width, height, random, ground });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><g transform="${frame}">${drawing.svg}</g></svg>`;
  let overlay = sharp(Buffer.from(svg));
  if (drawing.blur > 0.3) overlay = overlay.blur(drawing.blur);
  const composed = await sharp(patch, { raw: { width: wide, height: high, channels: 3 } })
    .composite([{ input: await overlay.png().toBuffer() }])
    .removeAlpha()
    .jpeg({ quality: Math.round(78 + 17 * random()) })
    .toBuffer();
  const pixels = await sharp(composed).removeAlpha().raw().toBuffer();
  const data = new Uint8Array(image.data);
  for (let y = 0; y < high; y += 1)
    data.set(pixels.subarray(y * wide * 3, (y + 1) * wide * 3), ((top + y) * image.width + left) * 3);
  return { width: image.width, height: image.height, data };
}

const distance = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);
const between = (random, low, high) => low + (high - low) * random();
const pick = (random, list) => list[Math.floor(random() * list.length)];
const rgb = (colour) => `rgb(${colour.map((one) => Math.round(Math.max(0, Math.min(255, one)))).join(',')})`;

/** The patch's paper: each channel's 80th percentile. */
function groundOf(patch) {
  return [0, 1, 2].map((channel) => {
    const values = [];
    for (let index = channel; index < patch.length; index += 3 * 7) values.push(patch[index]);
    return values.sort((one, other) => one - other)[Math.floor(values.length * 0.8)];
  });
}

const PENS = [
  [22, 22, 26],
  [35, 40, 60],
  [28, 48, 140],
  [40, 70, 180],
  [196, 30, 36],
  [90, 90, 95],
];

function pen({ height, random }) {
  const colour = rgb(pick(random, PENS));
  const thick = Math.max(1.3, between(random, 0.045, 0.14) * height);
  const opacity = between(random, 0.8, 1).toFixed(2);
  return `fill="none" stroke="${colour}" stroke-width="${thick.toFixed(2)}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"`;
}

/** A hand's line from one point to another, a little bent. */
function line([x0, y0], [x1, y1], height, random) {
  const bow = between(random, -0.12, 0.12) * height;
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2 + bow];
  return `M${x0} ${y0} Q${mx} ${my} ${x1} ${y1}`;
}

const ends = ({ width, height, random }) => [
  -between(random, -0.1, 0.4) * height,
  width + between(random, -0.1, 0.4) * height,
];

const blurOf = ({ random }) => between(random, 0, 0.8);

const DRAWINGS = {
  straight(how) {
    const { height, random } = how;
    const [from, to] = ends(how);
    const middle = between(random, 0.38, 0.62) * height;
    const tilt = between(random, -0.14, 0.14) * height;
    return {
      svg: `<path d="${line([from, middle - tilt], [to, middle + tilt], height, random)}" ${pen(how)}/>`,
      blur: blurOf(how),
    };
  },
  double(how) {
    const { height, random } = how;
    const style = pen(how);
    const gap = between(random, 0.14, 0.3) * height;
    const middle = between(random, 0.42, 0.58) * height;
    const paths = [-gap / 2, gap / 2].map((off) => {
      const [from, to] = ends(how);
      const tilt = between(random, -0.08, 0.08) * height;
      return `<path d="${line([from, middle + off - tilt], [to, middle + off + tilt], height, random)}" ${style}/>`;
    });
    return { svg: paths.join(''), blur: blurOf(how) };
  },
  wavy(how) {
    const { height, random } = how;
    const [from, to] = ends(how);
    const swing = between(random, 0.1, 0.28) * height;
    const period = between(random, 0.7, 1.6) * height;
    const phase = between(random, 0, 6.3);
    const points = [];
    for (let x = from; x <= to; x += height / 16)
      points.push(`${x.toFixed(1)} ${(height / 2 + swing * Math.sin((2 * Math.PI * x) / period + phase)).toFixed(1)}`);
    return { svg: `<path d="M${points.join(' L')}" ${pen(how)}/>`, blur: blurOf(how) };
  },
  cross(how) {
    const { width, height, random } = how;
    const style = pen(how);
    const over = between(random, -0.05, 0.2) * height;
    const out = between(random, -0.05, 0.3) * height;
    return {
      svg: `<path d="${line([-out, -over], [width + out, height + over], height, random)}" ${style}/><path d="${line([width + out, -over], [-out, height + over], height, random)}" ${style}/>`,
      blur: blurOf(how),
    };
  },
  /** Paper of another colour under the value; what is written on it comes from the page itself, with type of our own. */
  slip(how) {
    const { width, height, random, ground } = how;
    const shift = pick(random, [-1, 1]) * between(random, 7, 24);
    const colour = rgb(ground.map((one) => one + shift + between(random, -5, 5)));
    return patchWith(how, {
      width,
      height,
      colour,
      shadow: random() < 0.6 ? between(random, 0.15, 0.45) : 0,
      rounded: 0,
    });
  },
  /** Correction fluid: bright, with a rough edge, or tape. */
  fluid(how) {
    const { width, height, random } = how;
    const white = between(random, 246, 255);
    return patchWith(how, {
      width,
      height,
      colour: rgb([white, white, white - between(random, 0, 4)]),
      shadow: random() < 0.5 ? between(random, 0.1, 0.3) : 0,
      rounded: between(random, 0, 0.3) * height,
    });
  },
  /** A box of the ground's own colour, painted flat, and the value typed anew. */
  repainted(how) {
    const { width, height, random, ground } = how;
    const off = random() < 0.5 ? 0 : between(random, 2, 6);
    return {
      ...patchWith(how, { width, height, colour: rgb(ground.map((one) => one + off)), shadow: 0, rounded: 0 }),
      blur: 0,
    };
  },
};

const FACES = ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'DejaVu Sans', 'Liberation Serif'];

function patchWith({ random }, { width, height, colour, shadow, rounded }) {
  const [l, r] = [between(random, 0.05, 0.5) * height, between(random, 0.05, 0.5) * height];
  const [t, b] = [between(random, 0.02, 0.3) * height, between(random, 0.02, 0.3) * height];
  const tilt = between(random, -1, 1);
  const box = `x="${-l}" y="${-t}" width="${width + l + r}" height="${height + t + b}" rx="${rounded}"`;
  const dark =
    shadow > 0
      ? `<rect ${box} transform="translate(${0.05 * height} ${0.06 * height})" fill="black" fill-opacity="${shadow}"/>`
      : '';
  const count = Math.max(2, Math.round(width / height / 0.58));
  const text = Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const size = height * between(random, 0.72, 0.98);
  const ink = pick(random, [
    [25, 25, 28],
    [40, 42, 50],
    [30, 50, 130],
  ]);
  const face = pick(random, FACES);
  return {
    svg: `<g transform="rotate(${tilt.toFixed(2)})">${dark}<rect ${box} fill="${colour}"/></g><text x="0" y="${0.82 * height}" font-family="${face}" font-size="${size}" textLength="${0.96 * width}" lengthAdjust="spacingAndGlyphs" fill="${rgb(ink)}">${text}</text>`,
    blur: between(random, 0, 0.7),
  };
}

export const STRUCK = ['straight', 'double', 'wavy', 'cross'];
export const PATCHED = ['slip', 'fluid', 'repainted'];

import sharp from 'sharp';

/** Ways to spoil a picture, each by degrees: what applicants' cameras and hands do to a paper. All seeded: the same picture each time. */

const picture = (file) => sharp(file).rotate().flatten({ background: '#ffffff' }).toColourspace('srgb');
const jpeg = (image) => image.jpeg({ quality: 88 }).toBuffer();

/** A small generator of numbers 0..1 (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sizeOf = async (file) => {
  const { data, info } = await picture(file).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Out of focus: a Gaussian blur, sigma in thousandths of the picture's longer side. */
async function blurred(file, sigma) {
  const { width, height } = await sizeOf(file);
  return jpeg(picture(file).blur(Math.max(0.3, (sigma / 1000) * Math.max(width, height))));
}

/** Too little light: a share of it is left, with the sensor's noise. */
async function dark(file, light, seed) {
  const { data, width, height } = await sizeOf(file);
  const next = random(seed);
  for (let at = 0; at < data.length; at += 1) data[at] = Math.max(0, data[at] * light + (next() + next() - 1) * 6);
  return jpeg(sharp(data, { raw: { width, height, channels: 3 } }));
}

/** A lamp's reflection: a white ellipse with a soft rim, its width a share of the picture's, somewhere in its middle. */
async function glaring(file, share, seed) {
  const { data, width, height } = await sizeOf(file);
  const next = random(seed);
  const [x, y] = [width * (0.3 + 0.4 * next()), height * (0.3 + 0.4 * next())];
  const [a, b] = [(width * share) / 2, (width * share * 0.7) / 2];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const distance = Math.hypot((column - x) / a, (row - y) / b);
      const light = Math.min(1, Math.max(0, (1.25 - distance) / 0.35));
      if (light === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (row * width + column) * 3 + channel;
        data[at] += (255 - data[at]) * light;
      }
    }
  return jpeg(sharp(data, { raw: { width, height, channels: 3 } }));
}

/** Too few pixels: a share of each side is left. */
async function small(file, share) {
  const { width } = await sizeOf(file);
  return jpeg(picture(file).resize({ width: Math.round(width * share) }));
}

/** Not taken whole: a share of the picture is cut off on one side. */
async function cropped(file, share, seed) {
  const { width, height } = await sizeOf(file);
  const cut = { x: Math.round(width * share), y: Math.round(height * share) };
  const areas = [
    { left: cut.x, top: 0, width: width - cut.x, height },
    { left: 0, top: 0, width: width - cut.x, height },
    { left: 0, top: cut.y, width, height: height - cut.y },
    { left: 0, top: 0, width, height: height - cut.y },
  ];
  // sharp cuts before it turns: the turned picture is made first.
  return jpeg(sharp(await picture(file).png({ compressionLevel: 0 }).toBuffer()).extract(areas[seed % areas.length]));
}

/** A thumb: a dark disc over one corner of the picture, its radius a share of the longer side. */
async function covered(file, share, seed) {
  const { width, height } = await sizeOf(file);
  const radius = Math.round(Math.max(width, height) * share);
  const [x, y] = [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ][seed % 4];
  const disc = `<svg width="${width}" height="${height}"><circle cx="${width * x}" cy="${height * y}" r="${radius}" fill="#b98268"/></svg>`;
  return jpeg(picture(file).composite([{ input: Buffer.from(disc) }]));
}

/** @type {Record<string, {code: string, degrees: number[], spoil: (file: string, degree: number, seed: number) => Promise<Buffer>}>} */
export const DEGRADATIONS = {
  blur: { code: 'quality.blurred', degrees: [1, 2, 3, 4.5, 7], spoil: blurred },
  dark: { code: 'quality.dark', degrees: [0.4, 0.2, 0.1, 0.05], spoil: dark },
  glare: { code: 'quality.glare', degrees: [0.15, 0.3, 0.45], spoil: glaring },
  small: { code: 'quality.low-resolution', degrees: [0.5, 0.33, 0.22, 0.15], spoil: small },
  crop: { code: 'quality.cropped', degrees: [0.04, 0.1, 0.2, 0.3], spoil: cropped },
  cover: { code: 'quality.cropped', degrees: [0.1, 0.2, 0.3], spoil: covered },
};

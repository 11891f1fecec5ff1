// Pictures to calibrate the INT8 network on: lines of the rendered fixtures.
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReadingPool, ppocrReader } from '@yushen/read';
import sharp from 'sharp';

const PAPERS = fileURLToPath(new URL('../fixtures/papers/', import.meta.url));
/** Every so many-th picture is taken, and every so many-th of its lines. */
const EVERY_PICTURE = 9;
const EVERY_LINE = 4;
const LINE_HEIGHT = 48;

const HELP = `node bench/calibration-lines.mjs OUT

Writes pictures of single lines, ${LINE_HEIGHT} px high, cut from the fixtures' papers, to OUT/lines. After \`npm run setup\`.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
const [out] = positionals;
if (values.help || out === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}
await mkdir(path.join(out, 'lines'), { recursive: true });

const files = (await readdir(PAPERS, { recursive: true })).filter((file) => /\.(jpg|png)$/.test(file)).sort();
const pool = await createReadingPool();
const reader = ppocrReader(pool);
/** A line's width at that height, a multiple of 16 px. */
const widthOf = ({ width, height }) => Math.max(16, Math.round((width * LINE_HEIGHT) / height / 16) * 16);

for (const file of files.filter((_, index) => index % EVERY_PICTURE === 0)) {
  const name = file.replace(/[^\w-]+/g, '-');
  const { data, info } = await sharp(path.join(PAPERS, file))
    .rotate()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels: 3 } });
  const { rotation, regions } = await reader.locate({ width, height, data: new Uint8Array(data) });
  if (rotation !== 0) continue;
  for (const [index, { box }] of regions.entries()) {
    if (index % EVERY_LINE !== 0) continue;
    const [xs, ys] = [box.map(([x]) => x), box.map(([, y]) => y)];
    const left = Math.max(0, Math.floor(Math.min(...xs)));
    const top = Math.max(0, Math.floor(Math.min(...ys)));
    const region = {
      left,
      top,
      width: Math.min(width, Math.ceil(Math.max(...xs))) - left,
      height: Math.min(height, Math.ceil(Math.max(...ys))) - top,
    };
    await pixels()
      .extract(region)
      .resize(widthOf(region), LINE_HEIGHT, { fit: 'fill' })
      .png()
      .toFile(path.join(out, 'lines', `${name}-${index}.png`));
  }
}
await pool.close();

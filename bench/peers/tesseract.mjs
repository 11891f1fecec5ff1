import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';

const packaged = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));

/** @param {{data: string}} options `data`: the data set's folder inside `@tesseract.js-data/chi_sim` */
export async function open({ data }) {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(packaged, data),
    cacheMethod: 'none',
    gzip: true,
  });
  return {
    read: async (file) => {
      const { data: page } = await worker.recognize(file, {}, { blocks: true, text: false });
      const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return lines.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
        text: text.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
        confidence: Math.min(1, Math.max(0, confidence / 100)),
        box: [
          [x0, y0],
          [x1, y0],
          [x1, y1],
          [x0, y1],
        ],
      }));
    },
    close: () => worker.terminate(),
  };
}

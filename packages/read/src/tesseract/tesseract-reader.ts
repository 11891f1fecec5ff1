import { dirname } from 'node:path';
import {
  boundsOf,
  type Cancellable,
  type Line,
  type PageImage,
  type Rotation,
  type TextReader,
  type TextRegion,
  YushenError,
} from '@yushen/contract';
import { atMost, throwIfAborted } from '@yushen/running';
import type { PSM, Worker } from 'tesseract.js';
import { loadModel, modelPath } from '../models/load-model';
import { modelCards, tesseractModels } from '../models/model-cards';
import { enlargementOf, regionPng, uprightPng } from '../png/page-png';
import { loadTesseract, type Tesseract } from './load-tesseract';
import { tesseractLines } from './tesseract-lines';
import { turnedBack } from './turned-back';

/** A page read with at least this mean confidence is taken as upright without trying the other ways. */
const UPRIGHT_SURE = 0.75;

/** What is read off a single region with less than this mean confidence is taken for no text. */
const TEXT_SURE = 0.5;

const ROTATIONS: readonly Rotation[] = [0, 180, 90, 270];

/**
 * The fallback reader: slower and weaker on photos than PP-OCR, but WebAssembly alone, without native code. It reads the
 * whole page in `locate`; `recognise` hands those lines out and reads unknown regions one by one.
 *
 * @throws YushenError `package-missing`, `model-missing`, `model-mismatch`, `reader-failed`
 */
export async function createTesseractReader(): Promise<TextReader> {
  const tesseract = await loadTesseract();
  await loadModel(modelCards.tesseract);
  const worker = await start(tesseract);
  const { PSM } = tesseract;
  const known = new WeakMap<TextRegion, Line>();
  const steps = atMost(1);
  let closed = false;

  const guard = ({ signal }: Cancellable = {}): void => {
    if (closed) throw new YushenError('closed', 'The reader is closed.');
    throwIfAborted(signal);
  };

  const readUpright = async (image: PageImage, rotation: Rotation): Promise<readonly Line[]> => {
    const png = await uprightPng(image, rotation);
    const lines = tesseractLines(await recognisePng(worker, png, PSM.AUTO)).filter(({ text }) => text !== '');
    return lines.map((line) => ({ ...line, box: turnedBack(line.box, rotation, image, enlargementOf(image)) }));
  };

  const readRegion = async (image: PageImage, { box }: TextRegion): Promise<Line> => {
    const page = await recognisePng(worker, await regionPng(image, box), PSM.SINGLE_LINE);
    const lines = tesseractLines(page).filter(({ text }) => text !== '');
    const confidence = meanConfidence(lines);
    const text = confidence < TEXT_SURE ? '' : lines.map(({ text }) => text).join('');
    return { text, confidence: text === '' ? 0 : confidence, box, source: 'ocr' };
  };

  return {
    contract: 'reader/1',
    name: 'tesseract',
    models: tesseractModels,
    locate: (image, options) =>
      steps.run(async () => {
        let best: { rotation: Rotation; lines: readonly Line[]; worth: number } = { rotation: 0, lines: [], worth: 0 };
        for (const rotation of ROTATIONS) {
          guard(options);
          const lines = await readUpright(image, rotation);
          const worth = runsAcross(lines, rotation) ? meanConfidence(lines) : 0;
          if (worth > best.worth) best = { rotation, lines, worth };
          if (worth >= UPRIGHT_SURE || (rotation === 0 && lines.length === 0)) break;
        }
        const regions = best.lines.map((line) => {
          const region: TextRegion = { box: line.box, score: line.confidence };
          known.set(region, line);
          return region;
        });
        return { rotation: best.rotation, regions };
      }),
    recognise: (image, regions, options) =>
      steps.run(async () => {
        const lines: Line[] = [];
        for (const region of regions) {
          guard(options);
          lines.push(known.get(region) ?? (await readRegion(image, region)));
        }
        return lines;
      }),
    close: async () => {
      closed = true;
      await steps.run(() => worker.terminate());
    },
  };
}

async function start({ createWorker, OEM }: Tesseract): Promise<Worker> {
  try {
    return await createWorker('chi_sim', OEM.LSTM_ONLY, {
      langPath: dirname(modelPath(modelCards.tesseract)),
      cacheMethod: 'none',
      gzip: true,
    });
  } catch (cause) {
    throw new YushenError('reader-failed', 'Tesseract did not start.', { cause });
  }
}

async function recognisePng(worker: Worker, png: Buffer, layout: PSM) {
  try {
    await worker.setParameters({ tessedit_pageseg_mode: layout });
    const { data } = await worker.recognize(png, {}, { blocks: true, text: false });
    return data;
  } catch (cause) {
    throw new YushenError('reader-failed', 'Tesseract failed on a page.', { cause });
  }
}

/** Mean over the characters: a few sure scraps on a sideways page do not outweigh its lines. */
function meanConfidence(lines: readonly Line[]): number {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return characters === 0
    ? 0
    : lines.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / characters;
}

/** Tesseract reads sideways blocks too: their lines' boxes are tall once the page is turned. */
function runsAcross(lines: readonly Line[], rotation: Rotation): boolean {
  const sideways = rotation === 90 || rotation === 270;
  const across = lines.filter(({ box }) => {
    const { left, top, right, bottom } = boundsOf(box);
    return right - left >= bottom - top !== sideways;
  });
  return across.length * 2 >= lines.length;
}

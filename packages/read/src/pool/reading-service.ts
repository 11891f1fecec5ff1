import {
  countSignatures,
  findAlterations,
  findCodes,
  findOddDigits,
  findRulings,
  findSeals,
  isPhotoOfScreen,
  judgeAcrossSeals,
  judgeSignature,
  judgeTick,
} from '@yushen/marks';
import type { Service } from '@yushen/running/threads';
import { loadDictionary } from '../models/dictionary';
import { lazyNetwork } from '../models/lazy-network';
import { readModelSet } from '../models/model-set';
import { openNetwork } from '../models/network';
import { detect } from '../ppocr/detect';
import { recogniseAlong, recogniseLine } from '../ppocr/recognise-line';
import { selfTest } from '../ppocr/self-test';
import type { Tasks } from './tasks';
import type { WorkerSettings } from './worker-settings';

/**
 * Loads the models and proves them on a known line.
 *
 * @throws YushenError `model-missing`, `model-mismatch`
 */
export async function readingService(settings: WorkerSettings): Promise<Service<Tasks>> {
  const models = await readModelSet(settings.modelFolder);
  const characters = await loadDictionary(models.dictionary, settings.modelFolder);
  const recogniser = { network: await openNetwork(models.recognition, settings), characters };
  await selfTest(recogniser);
  // Loaded by the workers that find text, with their first page.
  const threads = settings.detectionThreads;
  const detector = lazyNetwork(models.detection, () => openNetwork(models.detection, { ...settings, threads }));
  return {
    handlers: {
      detect: ({ image, longestSide }) => detect(detector, image, longestSide),
      recognise: ({ image, box, curve }) => recogniseLine(recogniser, image, { box, curve }),
      recogniseAsIs: ({ image, box }) => recogniseAlong(recogniser, image, { box }),
      findSeals: ({ image, boxes, texts }) => findSeals(recogniser, image, boxes, texts),
      findCodes: ({ image }) => findCodes(image),
      judgeSignature: async ({ image, zone, lines }) => judgeSignature(image, zone, lines),
      judgeAcrossSeals: async ({ image, zone, lines, seals }) => judgeAcrossSeals(image, zone, lines, seals),
      countSignatures: async ({ image, zone, lines }) => countSignatures(image, zone, lines),
      isPhotoOfScreen: async ({ image }) => isPhotoOfScreen(image),
      findAlterations: async ({ image, values, seals, rulings }) => findAlterations(image, values, seals, rulings),
      findRulings: async ({ image }) => findRulings(image),
      findOddDigits: async ({ image, lines }) => findOddDigits(image, lines),
      judgeTick: async ({ image, place }) => judgeTick(image, place),
    },
    release: async () => {
      await detector.release();
      await recogniser.network.release();
    },
  };
}

import { findSeals } from '../marks/find-seals';
import { judgeSignature } from '../marks/judge-signature';
import { judgeTick } from '../marks/judge-tick';
import { loadDictionary } from '../models/dictionary';
import { modelCards } from '../models/model-cards';
import { openNetwork } from '../models/network';
import { selfTest } from '../models/self-test';
import { detect } from '../ppocr/detect';
import { recogniseAlong, recogniseLine } from '../ppocr/recognise-line';
import type { WorkerSettings } from './messages';
import type { Service } from './serve-tasks';

/**
 * Loads the models and proves them on a known line.
 *
 * @throws YushenError `model-missing`, `model-mismatch`
 */
export async function readingService(settings: WorkerSettings): Promise<Service> {
  const recogniser = {
    network: await openNetwork(modelCards.recognition, settings),
    characters: await loadDictionary(modelCards.dictionary, settings.modelFolder),
  };
  await selfTest(recogniser);
  const detector = await openNetwork(modelCards.detection, settings);
  return {
    handlers: {
      detect: ({ image, longestSide }) => detect(detector, image, longestSide),
      recognise: ({ image, box }) => recogniseLine(recogniser, image, box),
      recogniseAsIs: ({ image, box }) => recogniseAlong(recogniser, image, box),
      findSeals: ({ image, boxes, texts }) => findSeals(recogniser, image, boxes, texts),
      judgeSignature: async ({ image, zone, lines }) => judgeSignature(image, zone, lines),
      judgeTick: async ({ image, place }) => judgeTick(image, place),
    },
    release: async () => {
      await detector.release();
      await recogniser.network.release();
    },
  };
}

import { findSeals } from '../marks/find-seals';
import { judgeSignature } from '../marks/judge-signature';
import { loadDictionary } from '../models/dictionary';
import { lazyNetwork } from '../models/lazy-network';
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
  const characters = await loadDictionary(modelCards.dictionary, settings.modelFolder);
  const quick = { network: await openNetwork(modelCards.recognition, settings), characters };
  await selfTest(quick);
  const { exactRecognition } = modelCards;
  const exact = {
    network: lazyNetwork(exactRecognition, () => openNetwork(exactRecognition, settings)),
    characters,
  };
  const detector = await openNetwork(modelCards.detection, settings);
  return {
    handlers: {
      detect: ({ image, longestSide }) => detect(detector, image, longestSide),
      recognise: ({ image, box }) => recogniseLine({ quick, exact }, image, box),
      recogniseAsIs: ({ image, box }) => recogniseAlong(quick, image, box),
      findSeals: ({ image, boxes }) => findSeals(exact, image, boxes),
      judgeSignature: async ({ image, zone, lines }) => judgeSignature(image, zone, lines),
    },
    release: async () => {
      await detector.release();
      await quick.network.release();
      await exact.network.release();
    },
  };
}

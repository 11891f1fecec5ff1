import { YushenError } from '@yushen/contract';
import { findCodes } from '../marks/codes/find-codes';
import { countSignatures } from '../marks/count-signatures';
import { findOddDigits } from '../marks/digits/find-odd-digits';
import { findSeals } from '../marks/find-seals';
import { judgeAcrossSeals, judgeSignature } from '../marks/judge-signature';
import { judgeTick } from '../marks/judge-tick';
import { isPhotoOfScreen } from '../marks/screen/find-screen';
import { modelCards } from '../models/model-cards';
import type { Recogniser } from '../ppocr/recognise-crop';
import { findRulings } from '../rulings/find-rulings';
import type { Service } from './serve-tasks';

/** Reads nothing: a seal then has its place, colour and shape, and its name is a person's to read. */
const blind: Recogniser = {
  network: {
    card: modelCards.recognition,
    run: async () => ({ data: new Float32Array(), shape: [1, 0, 0] }),
    release: async () => {},
  },
  characters: [],
};

const unable = async (): Promise<never> => {
  throw new YushenError('reader-failed', 'These workers find marks alone: they have no network to read with.');
};

/** Seals, codes and signatures by their pixels, without networks, for hosts where the inference runtime does not load. */
export async function marksService(): Promise<Service> {
  return {
    handlers: {
      detect: unable,
      recognise: unable,
      recogniseAsIs: unable,
      findSeals: ({ image, boxes, texts }) => findSeals(blind, image, boxes, texts),
      findCodes: ({ image }) => findCodes(image),
      judgeSignature: async ({ image, zone, lines }) => judgeSignature(image, zone, lines),
      judgeAcrossSeals: async ({ image, zone, lines, seals }) => judgeAcrossSeals(image, zone, lines, seals),
      countSignatures: async ({ image, zone, lines }) => countSignatures(image, zone, lines),
      isPhotoOfScreen: async ({ image }) => isPhotoOfScreen(image),
      findRulings: async ({ image }) => findRulings(image),
      findOddDigits: async ({ image, lines }) => findOddDigits(image, lines),
      judgeTick: async ({ image, place }) => judgeTick(image, place),
    },
    release: async () => {},
  };
}

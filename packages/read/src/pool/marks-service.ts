import { YushenError } from '@yushen/contract';
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
import type { Recogniser } from '@yushen/marks/decoding';
import type { Service } from '@yushen/running/threads';
import { modelCards } from '../models/model-cards';
import type { Tasks } from './tasks';

/** Reads nothing: a seal then has its place, colour and shape, and its name is a person's to read. */
const blind: Recogniser = {
  network: {
    card: modelCards.recognition,
    run: async () => ({ data: new Float32Array(), shape: [1, 0, 0] }),
  },
  characters: [],
};

const unable = async (): Promise<never> => {
  throw new YushenError('reader-failed', 'These workers find marks alone: they have no network to read with.');
};

/** Seals, codes and signatures by their pixels, without networks, for hosts where the inference runtime does not load. */
export async function marksService(): Promise<Service<Tasks>> {
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
      findAlterations: async ({ image, values, seals, rulings }) => findAlterations(image, values, seals, rulings),
      findRulings: async ({ image }) => findRulings(image),
      findOddDigits: async ({ image, lines }) => findOddDigits(image, lines),
      judgeTick: async ({ image, place }) => judgeTick(image, place),
    },
  };
}

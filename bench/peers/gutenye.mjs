import Ocr from '@gutenye/ocr-node';

/** Its models are the ones that Yushen reads with. */
export async function open() {
  const ocr = await Ocr.create();
  return {
    read: async (file) =>
      (await ocr.detect(file)).map(({ text, mean, box }) => ({ text, confidence: mean, ...(box && { box }) })),
    close: async () => {},
  };
}

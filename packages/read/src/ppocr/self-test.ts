import { type PageImage, YushenError } from '@yushen/contract';
import { LINE_HEIGHT, type Recogniser } from '@yushen/marks/decoding';
import { recogniseCrop } from './recognise-crop';
import line from './self-test-line.json';

/** The known line: one bit per pixel, rows joined, highest bit first; 1 is ink. */
export function knownLine(): PageImage {
  const bits = Buffer.from(line.bits, 'base64');
  const data = new Uint8Array(line.width * LINE_HEIGHT * 3);
  for (let pixel = 0; pixel < line.width * LINE_HEIGHT; pixel += 1)
    data.fill((bits[pixel >> 3]! >> (7 - (pixel & 7))) & 1 ? 0 : 255, pixel * 3, pixel * 3 + 3);
  return { width: line.width, height: LINE_HEIGHT, data };
}

/**
 * Reads a line whose text is known, so that a wrong dictionary or a broken runtime cannot go unnoticed.
 *
 * @throws YushenError `model-mismatch`
 */
export async function selfTest(recogniser: Recogniser): Promise<void> {
  const { text } = await recogniseCrop(recogniser, knownLine());
  if (text !== line.text)
    throw new YushenError(
      'model-mismatch',
      `The recognition model and its dictionary do not fit: the known line ${line.text} was read as ${text}.`,
    );
}

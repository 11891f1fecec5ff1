import { boundsOf, type PageImage, YushenError } from '@yushen/contract';
import type { ReadingPool } from '../pool/reading-pool';
import { knownLine } from '../ppocr/self-test';

const WIDTH = 640;
const HEIGHT = 320;
const CHANNELS = 3;

/** The known line in the middle of a white page. */
function knownPage(line: PageImage): { page: PageImage; left: number; top: number } {
  const [left, top] = [Math.round((WIDTH - line.width) / 2), Math.round((HEIGHT - line.height) / 2)];
  const data = new Uint8Array(WIDTH * HEIGHT * CHANNELS).fill(255);
  for (let row = 0; row < line.height; row += 1)
    data.set(
      line.data.subarray(row * line.width * CHANNELS, (row + 1) * line.width * CHANNELS),
      ((top + row) * WIDTH + left) * CHANNELS,
    );
  return { page: { width: WIDTH, height: HEIGHT, data }, left, top };
}

/** Finds the known line on a page. @throws YushenError `model-mismatch` where the detector does not find it, or more */
export async function proveDetection(pool: ReadingPool): Promise<void> {
  const line = knownLine();
  const { page, left, top } = knownPage(line);
  const { boxes } = await pool.run('detect', { image: page, longestSide: pool.detectionSide });
  const found = boxes.map(({ quad }) => boundsOf(quad));
  const middle = top + line.height / 2;
  const right = left + line.width;
  const onLine = found.every((box) => box.top < middle && box.bottom > middle && box.left < right && box.right > left);
  const covered = found.reduce((sum, box) => sum + Math.min(box.right, right) - Math.max(box.left, left), 0);
  if (found.length === 0 || !onLine || covered < line.width / 2)
    throw new YushenError('model-mismatch', 'The detection model did not find the known line on a white page.');
}

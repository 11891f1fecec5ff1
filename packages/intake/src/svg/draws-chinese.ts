import { rasterise } from './rasterise';
import { CHINESE_FAMILIES } from './svg-text';

const SIZE = { width: 48, height: 48 } as const;

const drawn = async (character: string): Promise<Buffer> => {
  const { data } = await rasterise(
    `<text x="4" y="38" font-size="36" font-family="${CHINESE_FAMILIES}">${character}</text>`,
    SIZE,
  );
  return Buffer.from(data);
};

let answer: Promise<boolean> | undefined;

/** Has the host a font for Chinese? Without one every character is the same box, or nothing. Tried once. */
export function drawsChinese(): Promise<boolean> {
  answer ??= Promise.all([drawn('国'), drawn('永')]).then(([one, other]) => !one.equals(other));
  return answer;
}

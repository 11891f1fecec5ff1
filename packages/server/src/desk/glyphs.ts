/**
 * Signs of a watermark as strokes on a grid of 4 x 6: a machine without any font can write them. Each sign is a list of lines, each
 * line a list of points `xy`.
 */
const STROKES: Readonly<Record<string, string>> = {
  '0': '00 40 46 06 00,46 00',
  '1': '12 20 26,06 46',
  '2': '00 40 43 03 06 46',
  '3': '00 40 46 06,03 43',
  '4': '00 03 43,40 46',
  '5': '40 00 03 43 46 06',
  '6': '40 00 06 46 43 03',
  '7': '00 40 16',
  '8': '00 40 46 06 00,03 43',
  '9': '43 03 00 40 46 06',
  a: '06 20 46,14 34',
  b: '00 30 33 03,33 43 46 06 00',
  c: '40 00 06 46',
  d: '00 20 42 44 26 06 00',
  e: '40 00 06 46,03 33',
  f: '40 00 06,03 33',
  '-': '03 43',
  ':': '21 22,24 25',
};

/** Width of a sign with the gap behind it, in cells; its height is 6. */
const ADVANCE = 6;

/** SVG path data of a text of digits, a to f, dashes and colons; what else it holds is a gap. */
export function strokesOf(text: string, cell: number): string {
  return [...text]
    .flatMap((sign, index) =>
      (STROKES[sign] ?? '')
        .split(',')
        .filter((line) => line !== '')
        .map((line) =>
          line
            .split(' ')
            .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${(index * ADVANCE + Number(x)) * cell} ${Number(y) * cell}`)
            .join(''),
        ),
    )
    .join('');
}

export const widthOf = (text: string, cell: number): number => text.length * ADVANCE * cell;

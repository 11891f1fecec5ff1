import { expect, test } from 'vitest';
import { parseXml } from '../xml/parse-xml';
import type { PageItem } from './page-items';
import { paintOf } from './paint';

const WHITE = { red: 255, green: 255, blue: 255, opacity: 1 };

const filled = (colour: string) =>
  paintOf(
    {
      element: parseXml(Buffer.from(`<TextObject>${colour}</TextObject>`)),
      drawParams: [],
      opacity: 1,
      resources: {
        drawParams: new Map(),
        colourSpaces: new Map([
          ['1', 'CMYK'],
          ['2', 'RGB'],
        ]),
        palettes: new Map([['2', ['0 0 0', '255 255 255']]]),
      },
    } as unknown as PageItem,
    'FillColor',
  );

test.each([
  ['a value', '<FillColor Value="255 255 255"/>'],
  ['inks', '<FillColor Value="0 0 0 0" ColorSpace="1"/>'],
  ['a place in a palette', '<FillColor Index="1" ColorSpace="2"/>'],
  ['a shading', '<FillColor><AxialShd><Segment><Color Value="255 255 255"/></Segment></AxialShd></FillColor>'],
  [
    'a pattern',
    '<FillColor><Pattern><CellContent><PathObject><FillColor Value="255 255 255"/></PathObject></CellContent></Pattern></FillColor>',
  ],
])('white is white, by %s', (_, colour) => {
  expect(filled(colour)).toEqual(WHITE);
});

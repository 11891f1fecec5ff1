import sharp from 'sharp';
import { expect, test } from 'vitest';
import { editorName } from './editor-name';

const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } });
const savedBy = (software: string) =>
  picture
    .clone()
    .jpeg()
    .withExif({ IFD0: { Software: software } })
    .toBuffer();

test.each([
  ['Adobe Photoshop 25.0 (Windows)', 'Adobe Photoshop'],
  ['GIMP 2.10.34', 'GIMP'],
  ['Meitu 10.1', 'Meitu'],
])('a picture saved by %s names its editor', async (software, name) => {
  expect(editorName(await savedBy(software))).toBe(name);
});

test.each(['HUAWEI P60', 'iOS 17.4', 'Adobe Systems', 'HP Scan'])('%s is no editor', async (software) => {
  expect(editorName(await savedBy(software))).toBeUndefined();
});

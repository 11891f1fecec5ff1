import type { Cancellable, PageImage, PageReading, TextReader } from '@yushen/contract';

/**
 * Reads all text of a page: locate, then recognise every region. Regions without text are dropped.
 *
 * @throws YushenError `aborted`, `closed`, `reader-failed`
 */
export async function readPage(reader: TextReader, image: PageImage, options?: Cancellable): Promise<PageReading> {
  const { rotation, regions } = await reader.locate(image, options);
  const lines = await reader.recognise(image, regions, options);
  return { rotation, source: 'image', lines: lines.filter(({ text }) => text !== '') };
}

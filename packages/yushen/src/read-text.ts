import {
  type Finding,
  type Line,
  type Locale,
  READ_SCHEMA,
  type ReadOutput,
  type Rotation,
  wordFinding,
} from '@yushen/contract';
import type { RunOptions } from '@yushen/engine';
import { fileFindings, openUpload, type Upload } from '@yushen/engine';
import { readPage } from '@yushen/read';
import type { ReadingParts } from './reading-parts';

const plainLine = ({ text, confidence, box }: Line): { text: string; confidence: number; box: Line['box'] } => ({
  text,
  confidence: Math.round(confidence * 1e4) / 1e4,
  box,
});

/** The text of every page of one file. */
export async function readText(
  upload: Upload,
  { loader, reader }: ReadingParts,
  { signal, onProgress }: RunOptions,
  locales: readonly Locale[],
): Promise<ReadOutput> {
  const opened = await openUpload(upload, loader, { signal });
  try {
    const pages: ReadOutput['pages'] = [];
    for (const page of opened.pages) {
      const reading =
        page.textLayer === undefined
          ? await readPage(reader, await page.image({ signal }), { signal })
          : { rotation: 0 as Rotation, source: 'text-layer' as const, lines: page.textLayer };
      const { width, height } = page;
      pages.push({
        width,
        height,
        rotation: reading.rotation,
        source: reading.source,
        lines: reading.lines.map(plainLine),
      });
      onProgress?.({ stage: 'read', done: pages.length, total: opened.pages.length, file: upload.name });
    }
    const issues = fileFindings([upload], [opened]).map(({ material: _, ...fault }) =>
      wordFinding(fault as Finding, locales),
    );
    return { schema: READ_SCHEMA, file: upload.name, pages, ...(issues.length > 0 && { issues }) };
  } finally {
    await opened.close();
  }
}

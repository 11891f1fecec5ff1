import { and, asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { materials, uploads } from '../store/schema';
import { type UploadDetails, uploadPlace } from '../uploads/upload-details';
import { markOf, watermark } from './watermark';

/** Long side of a page as a clerk sees it, px: small print is sharp at twice the screen's width. */
const LONG_SIDE = 2000;
/** Bytes of drawn pages that are kept in memory, for who turns back and for the next case. */
const KEPT_BYTES = 96 * 1024 * 1024;
const JPEG_QUALITY = 86;

/** A page in the size that boxes count in, drawn smaller where it is large. */
interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

export interface PagePicture extends DrawnPage {
  /** How many pages its file has. */
  readonly pages: number;
}

export interface PagePictures {
  /**
   * A page with the viewer's mark on it; the look is written down.
   * @throws ServiceError `not-found`
   */
  show(caller: Caller, caseId: string, material: number, page: number): Promise<PagePicture>;
}

/** Draws the pages of cases, and remembers those drawn last. */
export function openPagePictures(parts: Parts): PagePictures {
  const { store, keys, files, reviewer } = parts;
  const drawn = new Map<string, Promise<readonly DrawnPage[]>>();
  const sizes = new Map<string, number>();

  const pagesOf = (tenant: string, sha256: string, name: string): Promise<readonly DrawnPage[]> => {
    const at = `${tenant}/${sha256}`;
    const known = drawn.get(at);
    if (known !== undefined) {
      drawn.delete(at);
      drawn.set(at, known);
      return known;
    }
    const drawing = (async () => {
      const pages: DrawnPage[] = [];
      const bytes = await files.read(tenant, sha256);
      for await (const { width, height, jpeg } of reviewer.pageImages({ name, bytes }))
        pages.push({ width, height, jpeg: await shrink(jpeg, width, height) });
      sizes.set(
        at,
        pages.reduce((sum, page) => sum + page.jpeg.byteLength, 0),
      );
      forgetOldest();
      return pages;
    })();
    drawn.set(at, drawing);
    drawing.catch(() => drawn.delete(at));
    return drawing;
  };

  const forgetOldest = () => {
    let sum = [...sizes.values()].reduce((total, size) => total + size, 0);
    for (const at of drawn.keys()) {
      if (sum <= KEPT_BYTES || drawn.size === 1) return;
      sum -= sizes.get(at) ?? 0;
      sizes.delete(at);
      drawn.delete(at);
    }
  };

  return {
    show: async ({ tenant, key }, caseId, material, page) => {
      const found = await store.inTenant(tenant, async (tx) => {
        const [row] = await tx
          .select({ sha256: uploads.sha256, details: uploads.details })
          .from(materials)
          .innerJoin(uploads, eq(materials.uploadId, uploads.id))
          .where(and(eq(materials.tenant, tenant), eq(materials.caseId, caseId)))
          .orderBy(asc(materials.position))
          .offset(material)
          .limit(1);
        if (row === undefined) throw notFound('material');
        const details = { material, page };
        await appendAudit(tx, tenant, { actor: key, action: 'desk.page-seen', subject: caseId, details });
        return row;
      });
      const { name } = unsealJson<UploadDetails>(keys, uploadPlace(tenant), found.details);
      const pages = await pagesOf(tenant, found.sha256, name);
      const shown = pages[page];
      if (shown === undefined) throw notFound('page');
      return { ...shown, pages: pages.length, jpeg: await watermark(shown.jpeg, markOf(key, new Date())) };
    },
  };
}

async function shrink(jpeg: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  if (Math.max(width, height) <= LONG_SIDE) return jpeg;
  return sharp(jpeg)
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside' })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
}

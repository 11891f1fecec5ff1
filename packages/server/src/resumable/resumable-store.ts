import { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import { and, asc, count, eq, lt } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { seal, sealJson, unseal, unsealJson } from '../sealing/seal';
import { resumablePieces, resumableUploads } from '../store/schema';
import { takeUpload } from '../uploads/take-upload';
import { cutPieces } from './cut-pieces';
import {
  detailsOf,
  metadataPlace,
  parseMetadata,
  piecePlace,
  type ResumableMetadata,
  wordsOf,
} from './resumable-metadata';

/** Bytes of a piece: what is held in memory of each upload under way, and what a dying server loses of it. */
const PIECE_BYTES = 1024 * 1024;
const HOUR_MS = 3_600_000;
/** Seconds after which one who has too many uploads open may come again. */
const RETRY_AFTER = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One caller's resumable uploads, in the database, so that any server can go on where another left off. Each piece is sealed and
 * committed on its own, and only where it continues what lies there. With the last piece the whole becomes an upload as any
 * other, before that piece counts as received: a server that dies on the way is sent the last piece again.
 */
export class ResumableStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(
    private readonly parts: Parts,
    private readonly caller: Caller,
  ) {
    super();
  }

  /** @throws ServiceError `too-busy` where the tenant has too many open */
  override async create(upload: Upload): Promise<Upload> {
    const { store, keys, settings } = this.parts;
    const { tenant } = this.caller;
    const { id, size: length = 0 } = upload;
    const metadata = sealJson(keys, metadataPlace(tenant), parseMetadata(upload.metadata));
    await store.inTenant(tenant, async (tx) => {
      const [open] = await tx
        .select({ uploads: count() })
        .from(resumableUploads)
        .where(and(eq(resumableUploads.tenant, tenant), lt(resumableUploads.received, resumableUploads.length)));
      if (open !== undefined && open.uploads >= settings.resumableOpen)
        throw new ServiceError('too-busy', 'Too many uploads are unfinished.', RETRY_AFTER);
      await tx.insert(resumableUploads).values({ id, tenant, length, metadata });
    });
    if (length === 0) await this.#finish(await this.#find(id), 0, Buffer.alloc(0));
    return upload;
  }

  /** @throws ServiceError `not-found` */
  override async getUpload(id: string): Promise<Upload> {
    const { length, received, metadata, createdAt } = await this.#find(id);
    return new Upload({
      id,
      size: length,
      offset: received,
      metadata: wordsOf(metadata),
      creation_date: createdAt.toISOString(),
    });
  }

  /** @throws ServiceError `conflict` where another request has written meanwhile */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const found = await this.#find(id);
    let received = offset;
    for await (const piece of cutPieces(stream, PIECE_BYTES)) {
      if (received + piece.length === found.length) await this.#finish(found, received, piece);
      else await this.#keep(found, received, piece);
      received += piece.length;
    }
    return received;
  }

  override async remove(id: string): Promise<void> {
    const { tenant } = this.caller;
    await this.parts.store.inTenant(tenant, async (tx) => {
      const removed = await tx
        .delete(resumableUploads)
        .where(and(eq(resumableUploads.tenant, tenant), eq(resumableUploads.id, requireUuid(id))))
        .returning({ id: resumableUploads.id });
      if (removed.length === 0) throw notFound('upload');
    });
  }

  /** Milliseconds from its beginning for which an upload may be continued. */
  override getExpiration(): number {
    return this.parts.settings.resumableHours * HOUR_MS;
  }

  async #find(id: string): Promise<OpenUpload> {
    const { store, keys } = this.parts;
    const { tenant } = this.caller;
    const [row] = await store.inTenant(tenant, (tx) =>
      tx
        .select()
        .from(resumableUploads)
        .where(and(eq(resumableUploads.tenant, tenant), eq(resumableUploads.id, requireUuid(id)))),
    );
    if (row === undefined) throw notFound('upload');
    return { ...row, metadata: unsealJson<ResumableMetadata>(keys, metadataPlace(tenant), row.metadata) };
  }

  async #keep({ id }: OpenUpload, position: number, piece: Buffer): Promise<void> {
    const { store, keys } = this.parts;
    const { tenant } = this.caller;
    const bytes = seal(keys, piecePlace(tenant, id, position), piece);
    await store.inTenant(tenant, async (tx) => {
      await this.#advance(tx, id, position, position + piece.length);
      await tx.insert(resumablePieces).values({ tenant, upload: id, position, bytes });
    });
  }

  async #finish({ id, length, metadata }: OpenUpload, position: number, last: Buffer): Promise<void> {
    const bytes = Readable.from(this.#whole(id, last), { objectMode: false });
    await takeUpload(this.parts, this.caller, { id, bytes, details: detailsOf(metadata) });
    const { tenant } = this.caller;
    await this.parts.store.inTenant(tenant, async (tx) => {
      if (length > 0) await this.#advance(tx, id, position, length);
      await tx.delete(resumablePieces).where(and(eq(resumablePieces.tenant, tenant), eq(resumablePieces.upload, id)));
    });
  }

  async #advance(tx: Transaction, id: string, from: number, to: number): Promise<void> {
    const { tenant } = this.caller;
    const advanced = await tx
      .update(resumableUploads)
      .set({ received: to })
      .where(and(eq(resumableUploads.tenant, tenant), eq(resumableUploads.id, id), eq(resumableUploads.received, from)))
      .returning({ id: resumableUploads.id });
    if (advanced.length === 0)
      throw new ServiceError('conflict', 'Another request has written to this upload meanwhile: ask where it stands.');
  }

  /** Every byte, one piece in memory at a time. */
  async *#whole(id: string, last: Buffer): AsyncGenerator<Uint8Array> {
    const { store, keys } = this.parts;
    const { tenant } = this.caller;
    const ours = and(eq(resumablePieces.tenant, tenant), eq(resumablePieces.upload, id));
    const places = await store.inTenant(tenant, (tx) =>
      tx
        .select({ position: resumablePieces.position })
        .from(resumablePieces)
        .where(ours)
        .orderBy(asc(resumablePieces.position)),
    );
    for (const { position } of places) {
      const [row] = await store
        .inTenant(tenant, (tx) =>
          tx
            .select({ bytes: resumablePieces.bytes })
            .from(resumablePieces)
            .where(and(ours, eq(resumablePieces.position, position))),
        )
        .catch(() => {
          throw new ServiceError('unavailable', 'The database does not answer.');
        });
      // Removed, or finished by another, between two looks.
      if (row === undefined) throw new ServiceError('conflict', 'This upload was ended by another request.');
      yield unseal(keys, piecePlace(tenant, id, position), row.bytes);
    }
    yield last;
  }
}

type Transaction = Parameters<Parameters<Parts['store']['inTenant']>[1]>[0];

interface OpenUpload {
  readonly id: string;
  readonly length: number;
  readonly received: number;
  readonly metadata: ResumableMetadata;
  readonly createdAt: Date;
}

function requireUuid(id: string): string {
  if (!UUID.test(id)) throw notFound('upload');
  return id;
}

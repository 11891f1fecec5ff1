import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrationsFolder } from '../migrations-folder';
import { makePlainRole, PLAIN_ROLE } from '../store/plain-role';

/**
 * A database with every table, as PGlite's own image. Making one anew takes seconds, loading it a fraction; it is kept among
 * the temporary files under a hash of the migrations.
 */
export async function pgliteImage(): Promise<Blob> {
  const file = path.join(tmpdir(), 'yushen-pglite', `${migrationsHash()}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return new Blob([kept]);
  const client = await PGlite.create();
  await client.exec(`${makePlainRole('postgres')} SET ROLE ${PLAIN_ROLE};`);
  await migrate(drizzle({ client }), { migrationsFolder: migrationsFolder(), migrationsSchema: 'yushen_history' });
  const image = await client.dumpDataDir('none');
  await client.close();
  await mkdir(path.dirname(file), { recursive: true });
  const making = `${file}.${randomUUID()}`;
  await writeFile(making, new Uint8Array(await image.arrayBuffer()));
  await rename(making, file);
  return image;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder()).filter((file) => file.endsWith('.sql')))
    hash.update(readFileSync(path.join(migrationsFolder(), name)));
  return hash.digest('hex').slice(0, 16);
}

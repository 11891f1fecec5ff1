import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../migrations-folder';
import * as schema from './schema';

test('the migrations make the very tables that the code knows', async () => {
  const snapshots = path.join(migrationsFolder(), 'meta');
  const last = readdirSync(snapshots)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const before = JSON.parse(readFileSync(path.join(snapshots, last!), 'utf8'));
  const now = generateDrizzleJson(schema, before.id, ['yushen'], 'snake_case');
  expect(await generateMigration(before, now)).toEqual([]);
});

import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeSynced, syncTree } from './sync-folder';

test('folders are made with those above them, or found', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  const deep = path.join(folder, 'a', 'b', 'c');
  await makeSynced(deep, 0o700);
  await makeSynced(deep, 0o700);
  expect((await stat(deep)).isDirectory()).toBe(true);
  await rm(folder, { recursive: true });
});

test('a tree is synced, links that lead nowhere and all', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  await mkdir(path.join(folder, 'bin'));
  for (let index = 0; index < 40; index++) await writeFile(path.join(folder, 'bin', `${index}`), 'x');
  await symlink('nowhere', path.join(folder, 'bin', 'link'));
  await syncTree(folder);
  await rm(folder, { recursive: true });
});

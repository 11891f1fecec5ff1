import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { YushenError } from '@yushen/contract';
import type { DemoCase } from './demo-cases';
import type { DeskClient } from './desk-client';

/** Submits a case as a portal does: its files, its form, then the submission. @returns the service's id */
export async function submitDemoCase(portal: DeskClient, { folder, input }: DemoCase): Promise<string> {
  const materials: { upload: string; requirement?: string }[] = [];
  for (const { file, requirement } of input.materials) {
    const upload = randomUUID();
    const bytes = await readFile(path.join(folder, file)).catch((cause: unknown) => {
      throw new YushenError('bad-options', `a file of the case ${input.id} cannot be read`, { cause });
    });
    await portal.call('PUT', `/uploads/${upload}?name=${encodeURIComponent(path.basename(file))}`, bytes);
    materials.push({ upload, ...(requirement !== undefined && { requirement }) });
  }
  const { matter, form, sharedData, submittedAt: judgedOn, id: reference } = input;
  const { id } = await portal.call<{ id: string }>('POST', '/cases', {
    ...{ matter, form, sharedData, reference, materials },
    ...(judgedOn !== undefined && { judgedOn }),
  });
  await portal.call('POST', `/cases/${id}/submit`);
  return id;
}

/** Whether a case was submitted before, into a desk that is kept. */
export async function isThere(portal: DeskClient, { input }: DemoCase): Promise<boolean> {
  const query = new URLSearchParams({ reference: input.id, limit: '1' });
  const { cases } = await portal.call<{ cases: readonly unknown[] }>('GET', `/cases?${query}`);
  return cases.length > 0;
}

const POLL_MS = 500;

/** Waits until a case is reviewed, or was given up. */
export async function reviewed(portal: DeskClient, id: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { state } = await portal.call<{ state: string }>('GET', `/cases/${id}`);
    if (state === 'decided' || state === 'aside') return;
    await sleep(POLL_MS, undefined, { signal });
  }
}

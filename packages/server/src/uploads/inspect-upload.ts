import type { InspectOutput } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import type { InspectOptions, KeepReadings } from 'yushen';
import type { Gate } from '../parts/gate';
import type { Parts } from '../parts/parts';
import { storedReadings } from '../readings/stored-readings';
import { sealJson, unsealJson } from '../sealing/seal';
import { inspections } from '../store/schema';
import { engineVersion } from '../version';
import type { FoundUpload } from './find-upload';
import { inspectionPlace } from './upload-details';

/**
 * What an upload is: type, quality, fields, issues. The same bytes under the same question are looked at once, by whichever
 * process; the answer calls the file by this upload's name.
 *
 * @throws ServiceError `too-busy`
 */
export async function inspectUpload(
  parts: Parts,
  gate: Gate,
  tenant: string,
  { sha256, name, expect }: FoundUpload,
  signal?: AbortSignal,
): Promise<InspectOutput> {
  const { store, files, keys, reviewer, metrics, tracing } = parts;
  const question = `${engineVersion}/${expect ?? ''}`;
  const place = inspectionPlace(tenant);
  const [known] = await store.inTenant(tenant, (tx) =>
    tx
      .select({ answer: inspections.answer })
      .from(inspections)
      .where(and(eq(inspections.tenant, tenant), eq(inspections.sha256, sha256), eq(inspections.question, question))),
  );
  metrics.inspections.inc({ from: known === undefined ? 'reader' : 'store' });
  if (known !== undefined) return { ...unsealJson<InspectOutput>(keys, place, known.answer), file: name };
  const answer = await gate.pass(async () => {
    const file = { name, bytes: await files.read(tenant, sha256) };
    const stop = metrics.inspectionSeconds.startTimer();
    const options: InspectOptions & KeepReadings = {
      expect,
      text: 'needed',
      signal,
      readings: storedReadings(parts, tenant),
    };
    const inspect = () => reviewer.inspect(file, options);
    return tracing.span('inspect', { 'yushen.bytes': file.bytes.length }, inspect).finally(stop);
  });
  await store.inTenant(tenant, (tx) =>
    tx
      .insert(inspections)
      .values({ tenant, sha256, question, answer: sealJson(keys, place, answer) })
      .onConflictDoNothing(),
  );
  return answer;
}

import type { Report, Text } from '@yushen/contract';
import { again } from './again';
import { eventsOf } from './event-stream';
import { failureOf, sendFile } from './send-file';
import {
  type InspectedUpload,
  type MaterialToSubmit,
  type Outcome,
  type Submission,
  type UploadClient,
  UploadFailure,
  type UploadNotice,
  type WantedDocument,
  type WantedMaterial,
} from './upload-client';

/** Which matter, and where the service is. */
export interface ServiceOptions {
  /**
   * Where the service's `/v1` is reached: the portal's own server, which passes requests on with its key. A key in a page is everybody's key.
   */
  readonly url: string;
  /** Id of the matter, or `id@version`. */
  readonly matter: string;
  /** Sent with every request: a session's token, for one. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface MatterInWords {
  readonly requirements: readonly { readonly id: string; readonly accepts: readonly (readonly WantedDocument[])[] }[];
}

interface GuideInWords {
  readonly materials: readonly {
    readonly requirement: string;
    readonly subject?: string;
    readonly title: Text;
    readonly status: 'needed' | 'waived' | 'open' | 'not-needed';
    readonly guidance?: Text;
    readonly checklist: WantedMaterial['checklist'];
  }[];
}

interface CaseInWords {
  readonly id: string;
  readonly state: string;
  readonly materials: readonly { readonly id: string; readonly upload: string; readonly requirement?: string }[];
}

/** Asks a Yushen service for everything. One client is one application: mended and submitted again, it stays the same case. */
export function serviceClient({ url, matter, headers = {} }: ServiceOptions): UploadClient {
  const base = url.replace(/\/$/, '');
  let held: CaseInWords | undefined;

  const ask = async (method: string, path: string, signal?: AbortSignal, body?: unknown): Promise<Response> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(signal && { signal }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw error.name === 'AbortError' ? error : new UploadFailure('offline');
    });
    if (response.ok) return response;
    throw failureOf(response.status, Number(response.headers.get('retry-after') ?? Number.NaN));
  };
  const json = async <T>(method: string, path: string, signal?: AbortSignal, body?: unknown): Promise<T> =>
    (await ask(method, path, signal, body)).json() as Promise<T>;
  const caseIs = async (id: string, signal: AbortSignal) => json<CaseInWords>('GET', `/v1/cases/${id}`, signal);

  const bringUpToDate = async (kept: CaseInWords, { form, materials, signal }: Submission): Promise<CaseInWords> => {
    const path = `/v1/cases/${kept.id}`;
    const standing = await caseIs(kept.id, signal);
    const isSame = (a: MaterialToSubmit, b: MaterialToSubmit) =>
      a.upload === b.upload && a.requirement === b.requirement;
    await json('PUT', `${path}/form`, signal, form);
    for (const old of standing.materials)
      if (!materials.some((wanted) => isSame(wanted, old))) await ask('DELETE', `${path}/materials/${old.id}`, signal);
    const added = materials.filter((wanted) => !standing.materials.some((old) => isSame(wanted, old)));
    if (added.length > 0) await json('POST', `${path}/materials`, signal, { materials: added });
    return standing;
  };

  const follow = async (id: string, { signal, onProgress }: Submission): Promise<void> => {
    for (;;) {
      const { body } = await ask('GET', `/v1/cases/${id}/events`, signal);
      if (body !== null)
        for await (const { event, data } of eventsOf(body)) if (event === 'progress') onProgress(JSON.parse(data));
      const { state } = await caseIs(id, signal);
      if (state === 'decided') return;
      if (state === 'aside') throw new UploadFailure('aside');
      if (state === 'cancelled') throw new UploadFailure('failed');
    }
  };

  return {
    materials: async (form, signal) => {
      const path = `/v1/matters/${encodeURIComponent(matter)}`;
      const [words, guide] = await Promise.all([
        json<MatterInWords>('GET', path, signal),
        json<GuideInWords>('POST', `${path}/guide`, signal, { form }),
      ]);
      const accepts = new Map(words.requirements.map((requirement) => [requirement.id, requirement.accepts]));
      return guide.materials
        .filter(({ status }) => status === 'needed' || status === 'waived')
        .map(({ status, ...material }) => ({
          ...material,
          waived: status === 'waived',
          accepts: accepts.get(material.requirement) ?? [],
        }));
    },
    send: ({ file, expect, signal, onSent }) => {
      const query = new URLSearchParams({ name: file.name || 'upload', ...(expect !== undefined && { expect }) });
      // Its own id makes it safe to repeat.
      const target = `${base}/v1/uploads/${newUploadId()}?${query}`;
      return again(() => sendFile<InspectedUpload>({ url: target, headers, body: file, signal, onSent }), signal);
    },
    page: async (upload, page, signal) => (await ask('GET', `/v1/uploads/${upload}/pages/${page}`, signal)).blob(),
    remove: async (upload) => {
      await ask('DELETE', `/v1/uploads/${upload}`);
    },
    submit: async (submission): Promise<Outcome> => {
      const { form, materials, acting, signal } = submission;
      if (held === undefined) {
        const whose = acting && { subject: acting.subject, agent: acting.agent };
        held = await json<CaseInWords>('POST', '/v1/cases', signal, { matter, form, materials, ...whose });
      } else await bringUpToDate(held, submission);
      const { id } = held;
      await again(() => ask('POST', `/v1/cases/${id}/submit?waiting=true`, signal), signal).catch(async (error) => {
        if (!(error instanceof UploadFailure) || error.code !== 'unchanged') throw error;
        // Refused as it stands: decided already, or its form lacks something.
        throw (await caseIs(id, signal)).state === 'decided' ? error : new UploadFailure('form');
      });
      await follow(id, submission);
      const [notice, report] = await Promise.all([
        json<UploadNotice>('GET', `/v1/cases/${id}/notice`, signal),
        json<Report>('GET', `/v1/cases/${id}/report`, signal),
      ]);
      return { notice, report, caseId: id };
    },
  };
}

/** A UUID of version 4; `crypto.randomUUID` is younger than the WebViews that this must run in. */
function newUploadId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

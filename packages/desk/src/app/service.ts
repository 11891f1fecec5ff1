import type { Report, Text } from '@yushen/contract';
import type { FormRow } from '@yushen/elements/report';

/** What the service says of a case in a queue. */
export interface Entry {
  readonly case: string;
  readonly reference?: string;
  readonly matter: string;
  readonly submission: number;
  readonly state: 'open' | 'second' | 'asked' | 'closed';
  readonly decision?: Report['decision'];
  readonly outcome?: Report['decision'];
  readonly doubt: number;
  readonly codes: readonly string[];
  readonly human: boolean;
  readonly sample?: string;
  readonly assignee?: string;
  readonly lock?: Lock;
  readonly arrivedAt: string;
}

export interface Lock {
  readonly by: string;
  readonly until: string;
  readonly wantedBy?: string;
}

export interface Office {
  readonly key: string;
  /** Whether the key works on cases; else it sees figures alone. */
  readonly mayDecide: boolean;
  /** Whether the key may take personal data out. */
  readonly mayExport: boolean;
  readonly colleagues: readonly { readonly key: string; readonly name: string }[];
  readonly matters: readonly { readonly id: string; readonly title: Text }[];
  readonly reasons: readonly { readonly id: string; readonly title: Text }[];
}

export interface Ticket {
  readonly id: string;
  readonly case: string;
  readonly matter: string;
  readonly cause: string;
  readonly behind: readonly string[];
  readonly state: string;
  readonly chased: number;
  readonly assignee?: string;
  readonly words?: string;
  readonly openedAt: string;
}

export interface CaseOnDesk {
  readonly entry: Entry;
  readonly fourEyes: boolean;
  readonly report?: Report;
  readonly files?: readonly string[];
  readonly titles?: Readonly<Record<string, Text>>;
  readonly formRows?: readonly FormRow[];
  readonly corrections?: readonly { readonly document: string; readonly field: string; readonly value: string }[];
  readonly noticeText?: { readonly zh: string; readonly en: string };
  readonly actions: readonly {
    readonly kind: string;
    readonly actor: string;
    readonly at: string;
    readonly decision?: string;
    readonly words?: string;
    readonly undoneAt?: string;
  }[];
  readonly tickets: readonly Ticket[];
  /** How content the applicant was. */
  readonly answer?: { readonly score: number; readonly words?: string };
}

export interface Counts {
  readonly views: Readonly<Record<string, number>>;
  readonly tickets: number;
  /** The open cases. */
  readonly byMatter: readonly { readonly matter: string; readonly decision: string | null; readonly cases: number }[];
}

/** A refusal of the service, in its words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

const KEY = 'yushen-desk-key';

/** The key is kept for this tab alone; who signed on with an account has none, and is known by a cookie that scripts cannot read. */
export const keptKey = (): string => sessionStorage.getItem(KEY) ?? '';
export const keepKey = (key: string): void => sessionStorage.setItem(KEY, key);
export const forgetKey = (): void => sessionStorage.removeItem(KEY);

/** @throws Refusal */
export async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const key = keptKey();
  const reply = await fetch(`../v1${path}`, {
    method,
    headers: {
      ...(key !== '' && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (reply.ok) return reply;
  const problem = (await reply.json().catch(() => ({}))) as { detail?: string; title?: string };
  throw new Refusal(reply.status, problem.detail ?? problem.title ?? String(reply.status));
}

/** @throws Refusal */
export const ask = async <T>(path: string): Promise<T> => (await call('GET', path)).json() as Promise<T>;

/** Saves what the service answers as a file. @throws Refusal */
export async function saveFile(path: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await (await call('GET', path)).blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

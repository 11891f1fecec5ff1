import type { Decision } from '@yushen/contract';

/** What could not be done (办不成事), and how it stands. */
export interface StandingTicket {
  readonly id: string;
  readonly state: 'open' | 'accepted' | 'answered';
  readonly chased: number;
  readonly answer?: string;
}

/** How a case stands with the office. Without `state` no clerk has it yet. */
export interface Standing {
  readonly state?: 'open' | 'second' | 'asked' | 'closed';
  /** The applicant asked for a person. */
  readonly human?: boolean;
  readonly outcome?: Decision;
  /** What a clerk asks for. */
  readonly notice?: string;
  readonly tickets: readonly StandingTicket[];
}

/** What `<yushen-standing>` asks. */
export interface StandingClient {
  standing(): Promise<Standing>;
  askForPerson(): Promise<unknown>;
  /** Says that it cannot be done; said again, it chases the ticket that is open. */
  raiseTicket(words: string | undefined): Promise<unknown>;
  rate(score: number, words: string | undefined): Promise<unknown>;
}

export interface StandingOptions {
  /** Where the service's `/v1` is reached: the portal's own server, which passes requests on with its key. */
  readonly url: string;
  /** The service's id of the case. */
  readonly caseId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a Yushen service. */
export function standingClient({ url, caseId, headers = {} }: StandingOptions): StandingClient {
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const reply = await fetch(`${url.replace(/\/$/, '')}/v1/cases/${caseId}/${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    return reply;
  };
  return {
    standing: async () => (await ask('GET', 'desk')).json() as Promise<Standing>,
    askForPerson: () => ask('POST', 'person'),
    raiseTicket: (words) => ask('POST', 'tickets', words === undefined ? {} : { words }),
    rate: (score, words) => ask('PUT', 'satisfaction', { score, ...(words !== undefined && { words }) }),
  };
}

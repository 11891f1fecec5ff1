import type { Decision } from '@yushen/contract';

/** What could not be done (办不成事), and how it stands. */
export interface StandingTicket {
  /** The service's id of the ticket. */
  readonly id: string;
  /** `open`: nobody has it yet. `accepted`: a clerk works on it. `answered`: see `answer`. */
  readonly state: 'open' | 'accepted' | 'answered';
  /** How many times the applicant asked again (催办). */
  readonly chased: number;
  /** What the office answers, as a clerk wrote it. */
  readonly answer?: string;
}

/** How a case stands with the office. Without `state` no clerk has it yet. */
export interface Standing {
  /** `open`: a clerk has it. `second`: a second clerk looks. `asked`: the applicant is asked for something. `closed`: decided. */
  readonly state?: 'open' | 'second' | 'asked' | 'closed';
  /** The applicant asked for a person. */
  readonly human?: boolean;
  /** What a person decided, once it is closed. */
  readonly outcome?: Decision;
  /** What a clerk asks for. */
  readonly notice?: string;
  /** What the applicant said could not be done, the oldest first. */
  readonly tickets: readonly StandingTicket[];
}

/** What `<yushen-standing>` asks. */
export interface StandingClient {
  /** How the case stands now. Rejects where the service does not answer. */
  standing(): Promise<Standing>;
  /** Asks that a person look at the case instead of the machine. */
  askForPerson(): Promise<unknown>;
  /** Says that it cannot be done; said again, it chases the ticket that is open. */
  raiseTicket(words: string | undefined): Promise<unknown>;
  /** How content the applicant is (好差评): `score` from 1 to 5, and why in their own words. */
  rate(score: number, words: string | undefined): Promise<unknown>;
}

/** Which case, and where the service is. */
export interface StandingOptions {
  /** Where the service's `/v1` is reached: the portal's own server, which passes requests on with its key. */
  readonly url: string;
  /** The service's id of the case. */
  readonly caseId: string;
  /** Sent with every request: a session's token, for one. */
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

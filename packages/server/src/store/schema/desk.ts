import { boolean, index, integer, jsonb, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

const caseColumn = () =>
  uuid()
    .notNull()
    .references(() => cases.id, { onDelete: 'cascade' });
const time = () => timestamp({ withTimezone: true, precision: 3 });

/** `open`: waits for a clerk; `second`: one has decided and another must agree; `asked`: the applicant was asked; `closed`. */
export const DESK_STATES = ['open', 'second', 'asked', 'closed'] as const;
/** Why an approved case was drawn for a person: by lot, or by lot weighted by its doubt. */
export const SAMPLE_WAYS = ['random', 'risk'] as const;
const DECISIONS = ['approve', 'correct', 'manual'] as const;

/** A case as the desk knows it: what the queue sorts and counts by. It names no person. */
export const deskEntries = yushen.table(
  'desk_entries',
  {
    caseId: caseColumn().primaryKey(),
    tenant: tenantColumn(),
    matter: text().notNull(),
    submission: integer().notNull(),
    state: text({ enum: DESK_STATES }).notNull(),
    /** What the rules say, of the readings with the clerks' corrections. Nothing: its review failed. */
    decision: text({ enum: DECISIONS }),
    /** What a person decided. */
    outcome: text({ enum: DECISIONS }),
    /** 0..1: see `doubtOf`. */
    doubt: real().notNull(),
    /** Codes of the issues, each once, the gravest first. */
    codes: text().array().notNull(),
    /** Ids of the rules that failed or stayed open, each once. */
    rules: text().array().notNull().default([]),
    /** Documents that shared data spared the applicant. */
    spared: integer().notNull().default(0),
    /** The applicant asked for a person's decision. */
    human: boolean().notNull().default(false),
    sample: text({ enum: SAMPLE_WAYS }),
    /** Whose it is: a key's id. */
    assignee: text(),
    lockedBy: text(),
    lockedUntil: time(),
    /** Who waits for the lock. */
    wantedBy: text(),
    arrivedAt: time().notNull(),
    closedAt: time(),
  },
  (table) => [
    index().on(table.tenant, table.state, table.arrivedAt, table.caseId),
    index().on(table.tenant, table.state, table.doubt, table.caseId),
  ],
);

export const ACTION_KINDS = ['agree', 'overrule', 'ask', 'hand-over', 'correct'] as const;

/** A rule or finding that a clerk did not follow, and what it was about. */
export interface Overruled {
  readonly code: string;
  readonly rule?: string;
  readonly type?: string;
  readonly field?: string;
  /** `ocr`, `text-layer` …: how its value came. */
  readonly capture?: string;
}

/** As much of an entry as an undo puts back. */
export interface EntryBefore {
  readonly state: (typeof DESK_STATES)[number];
  readonly decision: (typeof DECISIONS)[number] | null;
  readonly outcome: (typeof DECISIONS)[number] | null;
  readonly assignee: string | null;
  readonly doubt: number;
  readonly codes: readonly string[];
  /** Absent in what was written before rules were kept. */
  readonly rules?: readonly string[];
}

/** One thing that a clerk did to a case, and what stood before it. */
export const deskActions = yushen.table(
  'desk_actions',
  {
    id: uuid().primaryKey(),
    caseId: caseColumn(),
    tenant: tenantColumn(),
    submission: integer().notNull(),
    kind: text({ enum: ACTION_KINDS }).notNull(),
    actor: text().notNull(),
    at: time().notNull(),
    /** From the list of reasons. */
    reason: text(),
    decision: text({ enum: DECISIONS }),
    /** The ruling that it wrote. */
    ruling: uuid(),
    overruled: jsonb().$type<readonly Overruled[]>().notNull().default([]),
    before: jsonb().$type<EntryBefore>().notNull(),
    /** Sealed text: free words, a notice. */
    words: bytea(),
    undoneAt: time(),
  },
  (table) => [index().on(table.caseId, table.at), index().on(table.tenant, table.at)],
);

/** A field as a clerk reads it. */
export const deskCorrections = yushen.table(
  'desk_corrections',
  {
    /** The action that made it. */
    id: uuid().primaryKey(),
    caseId: caseColumn(),
    tenant: tenantColumn(),
    submission: integer().notNull(),
    document: text().notNull(),
    type: text().notNull(),
    field: text().notNull(),
    /** Sealed `CorrectedValue`. */
    values: bytea().notNull(),
    actor: text().notNull(),
    at: time().notNull(),
    undoneAt: time(),
  },
  (table) => [index().on(table.caseId, table.at)],
);

/** An approved case that was drawn for a person, and what came of it. */
export const deskSamples = yushen.table(
  'desk_samples',
  {
    caseId: caseColumn(),
    submission: integer().notNull(),
    tenant: tenantColumn(),
    matter: text().notNull(),
    way: text({ enum: SAMPLE_WAYS }).notNull(),
    /** Probability with which it was drawn. */
    chance: real().notNull(),
    drawnAt: time().notNull(),
    /** Whether the approval was right, as a person says. */
    right: boolean(),
    checkedBy: text(),
    checkedAt: time(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.submission] }), index().on(table.tenant, table.drawnAt)],
);

export const TICKET_CAUSES = ['returned', 'no-rule', 'applicant'] as const;
export const TICKET_STATES = ['open', 'accepted', 'answered'] as const;

/** 办不成事: what could not be done. */
export const deskTickets = yushen.table(
  'desk_tickets',
  {
    id: uuid().primaryKey(),
    caseId: caseColumn(),
    tenant: tenantColumn(),
    matter: text().notNull(),
    cause: text({ enum: TICKET_CAUSES }).notNull(),
    /** The rules, materials or codes behind it. */
    behind: text().array().notNull(),
    state: text({ enum: TICKET_STATES }).notNull(),
    assignee: text(),
    chased: integer().notNull().default(0),
    /** Sealed: what the applicant says, and the office's answer. */
    words: bytea(),
    answer: bytea(),
    openedAt: time().notNull(),
    answeredAt: time(),
  },
  (table) => [index().on(table.tenant, table.state, table.openedAt), index().on(table.caseId)],
);

/** How content an applicant was, 1 to 5. */
export const deskAnswers = yushen.table('desk_answers', {
  caseId: caseColumn().primaryKey(),
  tenant: tenantColumn(),
  score: integer().notNull(),
  /** Sealed. */
  words: bytea(),
  at: time().notNull(),
});

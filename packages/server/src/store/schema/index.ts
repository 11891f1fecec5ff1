export { apiKeys } from './api-keys';
export { auditEntries, auditHeads } from './audit';
export { DELIVERY_STATES, deliveries, endpoints } from './callbacks';
export { CASE_STATES, type CaseState, casePersons, cases, materials, PERSON_ROLES, reports, rulings } from './cases';
export { clerkSessions } from './clerk-sessions';
export {
  ACTION_KINDS,
  DESK_STATES,
  deskActions,
  deskAnswers,
  deskCorrections,
  deskEntries,
  deskSamples,
  deskTickets,
  type EntryBefore,
  type Overruled,
  SAMPLE_WAYS,
  TICKET_CAUSES,
  TICKET_STATES,
} from './desk';
export { PROCESS_KINDS, type ProcessKind, processes } from './processes';
export { resumablePieces, resumableUploads } from './resumable';
export { tenants } from './tenants';
export { inspections, readings, uploads } from './uploads';
export { yushen } from './yushen-schema';

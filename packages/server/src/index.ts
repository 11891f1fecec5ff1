export { type AuditFault, type AuditVerdict, verifyAudit } from './audit/verify-audit';
export { openPostgresStore } from './store/postgres-store';

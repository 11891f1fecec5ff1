export { demoCasesFolder } from '@yushen/desk';
export type { AuditFault, AuditFaultKind, AuditVerdict } from './audit/verify-audit';
export { silentLog } from './errors/log';
export {
  type ListenOptions,
  type RunningServer,
  type RunningService,
  type RunningWorker,
  type ServiceOptions,
  startServer,
  startWorker,
  verifyStoredAudit,
} from './service/start-service';
export type { SettingsInput } from './settings/settings';

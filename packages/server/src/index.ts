export { demoCasesFolder } from '@yushen/desk';
export type { AuditFault, AuditFaultKind, AuditVerdict } from './audit/verify-audit';
export { silentLog } from './service/log';
export type { SettingsInput } from './service/settings';
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

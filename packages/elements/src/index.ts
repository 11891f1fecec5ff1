export { theme } from './look/theme';
export { type CorrectDetail, type ReportPage, YushenPage, YushenReport } from './report/index';
export { type Standing, type StandingClient, standingClient, YushenStanding } from './standing/index';
export {
  type Acting,
  type FailureCode,
  type Outcome,
  type ServiceOptions,
  serviceClient,
  type UploadClient,
  UploadFailure,
  YushenUpload,
} from './upload/index';
export { type Language, languageOf, say } from './words/language';

export { theme } from './look/theme';
export { type CorrectDetail, type ReportPage, YushenPage, YushenReport } from './report/index';
export { YushenUpload } from './upload/index';
export { type Language, languageOf, say } from './words/language';

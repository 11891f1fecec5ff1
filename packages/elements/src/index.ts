export { theme } from './look/theme';
export { YushenUpload } from './upload/index';
export { type Language, languageOf, say } from './words/language';

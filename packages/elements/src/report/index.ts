import { YushenPage } from './yushen-page';
import { YushenReport } from './yushen-report';

export { theme } from '../look/theme';
export { type Language, languageOf, say } from '../words/language';
export { type FormRow, firstPlace, type ReportPage } from './places';
export { type CorrectDetail, YushenReport } from './yushen-report';
export { YushenPage };

if (customElements.get('yushen-page') === undefined) customElements.define('yushen-page', YushenPage);
if (customElements.get('yushen-report') === undefined) customElements.define('yushen-report', YushenReport);

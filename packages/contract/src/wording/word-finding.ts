import type { Finding, Issue, IssueCode } from '../issue';
import type { IssueDetails } from '../issue-params';
import { en } from './en';
import { guidance } from './guidance';
import type { Wording } from './wording';
import { zh } from './zh';

const sentence = <Code extends IssueCode>(words: Wording, code: Code, detail: IssueDetails[Code]): string =>
  words[code](detail);

/** Without what is undefined: what is left out of JSON is left out here, too. */
const stated = <Detail extends object>(detail: Detail): Detail =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined)) as Detail;

/** Puts a finding into the applicant's words and keeps what they say as data. A pack's own message and guidance win over the code's. */
export function wordFinding(finding: Finding): Issue {
  const { code, detail, message, guidance: packGuidance, ...rest } = finding;
  return {
    ...rest,
    code,
    message: message ?? { zh: sentence(zh, code, detail as never), en: sentence(en, code, detail as never) },
    guidance: packGuidance ?? guidance[code],
    params: stated(detail),
  } as Issue;
}

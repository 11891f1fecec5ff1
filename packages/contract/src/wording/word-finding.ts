import type { Finding, Issue, IssueCode, IssueDetails } from '../issue';
import { en } from './en';
import { guidance } from './guidance';
import type { Wording } from './wording';
import { zh } from './zh';

const sentence = <Code extends IssueCode>(words: Wording, code: Code, detail: IssueDetails[Code]): string =>
  words[code](detail);

/** Puts a finding into the applicant's words. A pack's own message and guidance win over the code's. */
export function wordFinding(finding: Finding): Issue {
  const { code, detail, message, guidance: packGuidance, ...rest } = finding;
  return {
    ...rest,
    code,
    message: message ?? { zh: sentence(zh, code, detail as never), en: sentence(en, code, detail as never) },
    guidance: packGuidance ?? guidance[code],
  };
}

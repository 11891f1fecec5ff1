import { ISSUE_CODES, type IssueCode } from '../../issue';
import type { IssueDetails } from '../../issue-params';
import type { Locale } from '../../wording/locale';
import { type Conformance, must, over } from './conformance';
import { SAMPLE_ADVICE, SAMPLE_DETAILS } from './sample-details';

/** What every locale of contract `locale/1` must do: say something of each code, with what the issue knows. */
export function localeConformance(locale: Locale): readonly Conformance[] {
  const test = over(() => locale);
  const say = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code]): string => locale.wording[code](detail);
  return [
    test('states its contract and its language', ({ contract, id }) => {
      must(contract === 'locale/1', 'contract is "locale/1"');
      must(Intl.getCanonicalLocales(id)[0] === id, `"${id}" is a language tag in its canonical form`);
    }),
    ...ISSUE_CODES.map((code) =>
      test(`has a sentence and a way out for ${code}`, () => {
        for (const detail of SAMPLE_DETAILS[code] as readonly never[]) {
          const sentence = say(code, detail);
          must(sentence.trim() !== '', 'the sentence says something');
          must(!/undefined|\[object|NaN/.test(sentence), `the sentence has no gap: ${sentence}`);
        }
        must(locale.guidance[code]?.trim() !== '' && locale.guidance[code] !== undefined, 'there is a way out');
      }),
    ),
    test('has more of the way out for each kind of advice, where it has any', ({ advice, guidance }) => {
      for (const one of SAMPLE_ADVICE) {
        const way = advice?.[one.kind](one as never, guidance['material.missing']);
        must(way === undefined || (way.trim() !== '' && !/undefined|\[object|NaN/.test(way)), `it has no gap: ${way}`);
      }
    }),
  ];
}

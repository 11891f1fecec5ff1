import type { TypeSuggester } from '../../parts';
import { type Conformance, isShare, must, over } from './conformance';

/** What every suggester of contract `suggester/1` must do. */
export function suggesterConformance(open: () => TypeSuggester | Promise<TypeSuggester>): readonly Conformance[] {
  const test = over(open);
  const size = { width: 1000, height: 1400 };
  return [
    test('states its contract and its models', (suggester) => {
      must(suggester.contract === 'suggester/1', 'contract is "suggester/1"');
      for (const { name, sha256 } of suggester.models)
        must(/^[0-9a-f]{64}$/.test(sha256), `the model ${name} has a SHA-256`);
    }),
    test('suggests nothing for an empty page, or says how sure it is', (suggester) => {
      const guess = suggester.suggest([], size);
      must(
        guess === undefined || (isShare(guess.confidence) && guess.type !== 'unknown'),
        'a suggestion has a confidence',
      );
    }),
  ];
}

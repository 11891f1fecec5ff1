import type { TypeGuesser } from '../../parts';
import { type Conformance, isShare, must, over } from './conformance';

/** What every guesser of contract `guesser/1` must do. */
export function guesserConformance(open: () => TypeGuesser | Promise<TypeGuesser>): readonly Conformance[] {
  const test = over(open);
  const size = { width: 1000, height: 1400 };
  return [
    test('states its contract and its models', (guesser) => {
      must(guesser.contract === 'guesser/1', 'contract is "guesser/1"');
      for (const { name, sha256 } of guesser.models)
        must(/^[0-9a-f]{64}$/.test(sha256), `the model ${name} has a SHA-256`);
    }),
    test('guesses nothing from an empty page, or says how sure it is', (guesser) => {
      const guess = guesser.guess([], size);
      must(guess === undefined || (isShare(guess.confidence) && guess.type !== 'unknown'), 'a guess has a confidence');
    }),
  ];
}

import ts from 'typescript';
import { expect, test } from 'vitest';
import { type Name, publicSurface } from './testing/public-surface';

const { exported, members } = publicSurface();
/** Methods of the front door that throw nothing but for a mistake of ours. */
const NEVER_THROW = new Set(['matters', 'close', '__@asyncDispose']);

const isWritten = ({ said, throws }: Name): boolean => said !== '' || throws;
const namesOf = (names: readonly Name[]): readonly string[] => names.map(({ name }) => name);

const bodyThrows = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some(
    (declaration) => ts.isFunctionDeclaration(declaration) && /\bthrow new YushenError/.test(declaration.getText()),
  );

test('every public name says what it is', () => {
  expect(exported.length).toBeGreaterThan(200);
  expect(namesOf(exported.filter((name) => !isWritten(name)))).toEqual([]);
});

test('so does every member that a caller can meet', () => {
  expect(members.length).toBeGreaterThan(1000);
  expect(namesOf(members.filter((member) => !isWritten(member)))).toEqual([]);
});

test('in words that say more than the name', () => {
  const echo = ({ name, said }: Name): boolean => {
    const own = name
      .split('.')
      .at(-1)!
      .replace(/([A-Z])/g, ' $1');
    return wordsIn(said).join(' ') === wordsIn(own).join(' ');
  };
  expect(namesOf([...exported, ...members].filter((one) => one.said !== '' && echo(one)))).toEqual([]);
});

const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !['the', 'a', 'an', 'its', 'of'].includes(word));

test('what may throw says which errors', () => {
  const front = /^(?:Reviewer|Authoring)\.(.*)$/;
  const methods = members.flatMap((member) => {
    const [, method] = front.exec(member.name) ?? [];
    return method === undefined || method.includes('.') || isNeverThrown(method) ? [] : [member];
  });
  expect(methods.length).toBeGreaterThan(14);
  expect(namesOf(methods.filter(({ throws }) => !throws))).toEqual([]);
  expect(namesOf(exported.filter(({ symbol, throws }) => bodyThrows(symbol) && !throws))).toEqual([]);
});

const isNeverThrown = (method: string): boolean => [...NEVER_THROW].some((name) => method.startsWith(name));

/** Words that say what a number counts or measures, and from where. */
const UNIT =
  /\b(0\.\.1|0\.\.255|from [01]\b|pixels?|px|bytes|pages?|minutes|seconds|milliseconds|ms|hours|days|degrees|how many|how much|bits|code points|times|attempts|requests|submissions|workers|lines|characters|in the (unit|order)|documents|documents|entries|share)\b/i;

test('every number that can be met says its unit, its range or where it counts from', () => {
  const numbers = members.filter(({ isNumber }) => isNumber);
  expect(numbers.length).toBeGreaterThan(120);
  expect(namesOf(numbers.filter(({ said }) => !UNIT.test(said)))).toEqual([]);
});

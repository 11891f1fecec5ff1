import { quadFromBounds } from '../../geometry';
import type { MarkReader } from '../../parts';
import type { PageImage } from '../../reading';
import { type Conformance, must, over } from './conformance';

const blank: PageImage = { width: 600, height: 400, data: new Uint8Array(600 * 400 * 3).fill(255) };
const zone = quadFromBounds({ left: 100, top: 100, right: 300, bottom: 160 });

/** What every mark reader of contract `marks/1` must do. A mark that it cannot tell is `unsure`, never a guess. */
export function marksConformance(open: () => MarkReader | Promise<MarkReader>): readonly Conformance[] {
  const test = over(open);
  return [
    test('states its contract', (marks) => must(marks.contract === 'marks/1', 'contract is "marks/1"')),
    test('finds neither seal nor code on an empty page', async (marks) => {
      must((await marks.findSeals(blank, [])).length === 0, 'there is no seal');
      must((await marks.findCodes(blank)).length === 0, 'there is no code');
    }),
    test('sees no signature on an empty page', async (marks) => {
      const state = await marks.judgeSignature(blank, zone, []);
      must(state === 'empty' || state === 'unsure', `the state is "empty" or "unsure", not "${state}"`);
    }),
    test('answers the same twice', async (marks) => {
      const ask = () => marks.judgeSignature(blank, zone, []);
      const first = await ask();
      must(first === (await ask()), 'the same page gives the same state');
    }),
  ];
}

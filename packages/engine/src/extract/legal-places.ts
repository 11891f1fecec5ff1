import type { Quad } from '@yushen/contract';
import { LEGAL_REPRESENTATIVES } from '@yushen/documents';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, type PlacedLine } from '../layout/upright';
import { zoneBoxes } from './signing-boxes';
import { type SigningLabel, xAt } from './signing-labels';

const LEGAL = new RegExp(
  `^(?:${LEGAL_REPRESENTATIVES.map(foldWords).join('|')})(?:[（(](?:签字|签名|签章|盖章|或|、|/)+[)）]|签字|签名|签章)?:`,
  'u',
);
const ORGANISATION = /公司|集团|合伙|企业|工厂|中心|商行|合作社|医院|学校/u;
/** How far below the party's words, and aside, its legal representative's stand, heights of the label. */
const LEGAL_REACH = { below: 6, aside: 4 } as const;

/** Where the legal representative of an organisation signs below its name: 承租方（签章）：…公司 / 拟任法定代表人：. He is who signs for it. */
export function legalPlaces(
  party: SigningLabel,
  labels: readonly SigningLabel[],
  reach: { readonly width: number; readonly depth: number },
): readonly Quad[] {
  const { page, line: at } = party;
  const { lines } = page.layout;
  const label = lines[at];
  if (label === undefined) return [];
  const x = xAt(label, party.start);
  // The name may go on in the rows below.
  const isOwn = (above: number): boolean =>
    lines.some(
      (line) =>
        ORGANISATION.test(line === label ? line.folded.text.slice(party.end) : line.folded.text) &&
        (line === label || (line.left > label.left && inOneRow(label, line)) || isUnder(line, 0, above)),
    );
  const isUnder = (line: PlacedLine, from: number, to: number): boolean => {
    const down = line.middleLeft - label.middleLeft;
    return down > from && down < to && Math.abs(line.left - x) <= LEGAL_REACH.aside * label.height;
  };
  return lines.flatMap((line, index): readonly Quad[] => {
    const words = LEGAL.exec(line.folded.text)?.[0];
    const isBelow = isUnder(line, 0.6 * label.height, LEGAL_REACH.below * label.height);
    if (words === undefined || !isBelow || !isOwn(line.middleLeft - label.middleLeft)) return [];
    const own: SigningLabel = { kind: 'orphan', page, line: index, start: 0, end: words.length, party: '' };
    return zoneBoxes(own, labels, reach);
  });
}

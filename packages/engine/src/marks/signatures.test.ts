import { boundsOf, type MarkReader, type Ruling } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { placeDocument } from '../extract/document-pages';
import { layOut } from '../layout/upright';
import { PageStore } from '../reading/page-store';
import { openedFile, pageRegion, readPageOf, written } from '../testing/pages';
import { fakeParts } from '../testing/parts';
import { readSignatures } from './signatures';

const LINES = [
  written('不动产登记申请书', [400, 60]),
  written('申请人对填写的上述内容及提交的申请材料的真实性负责', [100, 300]),
  written('权利人签章：', [100, 600]),
  written('义务人签章：', [600, 600]),
];

/** The states of the places on an application, where hands are seen left or right of its middle alone. */
async function statesWith(side: 'left' | 'right' | 'both') {
  const definition = allDocuments.find(({ type }) => type === 'real-estate-application')!;
  const judgeSignature: MarkReader['judgeSignature'] = async (_image, zone) => {
    const { left } = boundsOf(zone);
    const here = left < 500 ? 'left' : 'right';
    return side === 'both' || side === here ? 'signed' : 'empty';
  };
  const parts = fakeParts([]);
  const placed = placeDocument([pageRegion(LINES)], definition);
  const files = [openedFile(readPageOf(LINES))];
  const signatures = await readSignatures(
    definition,
    placed,
    [],
    [],
    new PageStore(files, undefined),
    { ...parts, marks: { ...parts.marks, judgeSignature } },
    undefined,
  );
  return Object.fromEntries(signatures.map(({ zone, state }) => [zone, state]));
}

test('an application that one party alone signed names the other party as empty, though several may sign there', async () => {
  expect(await statesWith('both')).toEqual({ transferees: 'signed', transferors: 'signed' });
  expect(await statesWith('left')).toEqual({ transferees: 'signed', transferors: 'empty' });
  expect(await statesWith('right')).toEqual({ transferees: 'empty', transferors: 'signed' });
});

test('where each signs in a cell of his own, an empty cell is nobody’s signature, in however many pieces the other is', async () => {
  const definition = allDocuments.find(({ type }) => type === 'investor-commitment')!;
  const lines = [
    written('全体投资人签字（盖章）：', [20, 40]),
    written('投资人姓名', [60, 130]),
    written('签字', [620, 130]),
    written('张俊杰', [60, 210]),
    written('戚蓉', [60, 290]),
  ];
  const rulings: readonly Ruling[] = [
    ...[100, 180, 260, 340].map(
      (y): Ruling => [
        [20, y],
        [760, y],
      ],
    ),
    ...[20, 560, 760].map(
      (x): Ruling => [
        [x, 100],
        [x, 340],
      ],
    ),
  ];
  const region = { ...pageRegion(lines), layout: layOut(lines, rulings) };
  const parts = fakeParts([]);
  const marks: MarkReader = {
    ...parts.marks,
    judgeSignature: async (_image, zone) => (boundsOf(zone).top < 200 ? 'signed' : 'empty'),
    countSignatures: async () => 2,
  };
  const images = new PageStore([openedFile(readPageOf(lines))], undefined);
  const placed = placeDocument([region], definition);
  const [investors] = await readSignatures(definition, placed, [], [], images, { ...parts, marks }, undefined);
  expect(investors).toMatchObject({ zone: 'investors', state: 'signed', count: 1 });
});

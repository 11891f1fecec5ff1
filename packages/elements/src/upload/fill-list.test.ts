import type { InspectOutput, Severity } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { fillList, isMisplaced, onlyDocumentOf } from './fill-list';
import type { WantedMaterial } from './upload-client';
import type { UploadItem } from './upload-item';

const text = (zh: string) => ({ zh, en: zh });
const paper = (type: string) => ({ type, title: text(type) });
const operatorId: WantedMaterial = {
  requirement: 'operator-id',
  title: text('经营者身份证'),
  waived: false,
  accepts: [[paper('id-card-front'), paper('id-card-back')], [paper('temporary-id-card')]],
  checklist: [{ rule: 'operator-name', title: text('姓名一致') }, { title: text('已填写') }],
};
const agentId: WantedMaterial = { ...operatorId, requirement: 'agent-id', checklist: [] };
const lease: WantedMaterial = {
  ...operatorId,
  requirement: 'lease',
  accepts: [[paper('lease-contract')]],
  checklist: [],
};
const wanted = [operatorId, agentId, lease];

let key = 0;
const item = (types: readonly string[], severities: readonly Severity[] = [], chosenFor?: string): UploadItem => ({
  key: ++key,
  file: { name: 'f.jpg' } as File,
  chosenFor,
  state: {
    stage: 'done',
    answer: {
      id: `u${key}`,
      inspection: {
        documents: types.map((type) => ({ type })),
        issues: severities.map((severity) => ({ severity })),
      } as unknown as InspectOutput,
    },
  },
});
const statesOf = (filled: ReturnType<typeof fillList>, index = 0) =>
  filled.materials[index]?.documents.map(({ state }) => state);

describe('sorting', () => {
  test('fills the first place that lacks such a document, then the next', () => {
    const filled = fillList(wanted, [item(['id-card-front']), item(['id-card-front']), item(['lease-contract'])]);
    expect(filled.materials.map(({ items }) => items.length)).toEqual([1, 1, 1]);
    expect(filled.materials.map(({ complete }) => complete)).toEqual([false, false, true]);
  });

  test('keeps what was put somewhere by hand, wherever it belongs', () => {
    const misplaced = item(['lease-contract'], [], 'operator-id');
    const filled = fillList(wanted, [misplaced]);
    expect(filled.materials[0]?.items).toEqual([misplaced]);
    expect(isMisplaced(operatorId, misplaced)).toBe(true);
    expect(isMisplaced(lease, misplaced)).toBe(false);
    expect(isMisplaced(operatorId, item(['unknown']))).toBe(false);
  });

  test('leaves aside what nothing asks for, and what is not read yet', () => {
    const reading: UploadItem = { key: 0, file: { name: 'f.jpg' } as File, state: { stage: 'reading' } };
    expect(fillList(wanted, [item(['bank-card']), reading]).unplaced).toHaveLength(2);
  });

  test('puts nothing where a registry vouches already', () => {
    const filled = fillList([{ ...operatorId, waived: true }, agentId], [item(['id-card-front'])]);
    expect(filled.materials.map(({ items }) => items.length)).toEqual([0, 1]);
    expect(filled.materials[0]?.complete).toBe(true);
  });
});

describe('a checklist', () => {
  test('fills up document by document, of the set that is the fullest', () => {
    expect(statesOf(fillList(wanted, []))).toEqual(['open', 'open']);
    expect(statesOf(fillList(wanted, [item(['id-card-back'])]))).toEqual(['open', 'done']);
    expect(statesOf(fillList(wanted, [item(['id-card-front', 'id-card-back'])]))).toEqual(['done', 'done']);
    expect(statesOf(fillList(wanted, [item(['temporary-id-card'])]))).toEqual(['done']);
  });

  test('says wrong where it must be mended, doubtful where a person looks, and takes a better one', () => {
    expect(statesOf(fillList(wanted, [item(['id-card-front'], ['block'])]))).toEqual(['wrong', 'open']);
    expect(statesOf(fillList(wanted, [item(['id-card-front'], ['review'])]))).toEqual(['doubtful', 'open']);
    const both = [item(['id-card-front'], ['block'], 'operator-id'), item(['id-card-front'], [], 'operator-id')];
    expect(statesOf(fillList(wanted, both))).toEqual(['done', 'open']);
  });

  test('leaves rules for later, and then shows what became of them', () => {
    expect(fillList(wanted, []).materials[0]?.checks.map(({ state }) => state)).toEqual(['later', 'later']);
    const rules = [{ rule: 'operator-name', title: text('x'), status: 'failed' as const, inputs: [] }];
    const filled = fillList(wanted, [], { issues: [], rules });
    expect(filled.materials[0]?.checks.map(({ state }) => state)).toEqual(['wrong', 'later']);
  });
});

test('a file is compared with one document only where only one will do', () => {
  expect([operatorId, lease].map(onlyDocumentOf)).toEqual([undefined, 'lease-contract']);
});

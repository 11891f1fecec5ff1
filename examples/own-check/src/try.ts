// A check that a pack names by its id, tried on the pack's own examples.
import assert from 'node:assert/strict';
import { createAuthoring } from 'yushen/authoring';
import { checkConformance } from 'yushen/testing';
import { onWorkingDay } from './on-working-day.js';

const parameters = {
  accepted: [{ days: ['commitment.signedOn'] }, { days: ['commitment.signedOn'], closed: ['2026-02-17'] }],
  refused: [{}, { days: [] }, { days: ['commitment.signedOn'], closed: ['2026-02-30'] }],
};
for (const { name, run } of checkConformance(onWorkingDay, parameters)) {
  await run();
  console.log(`✓ ${name}`);
}

const authoring = await createAuthoring({ checks: [onWorkingDay], packs: ['packs'] });
const tried = await authoring.testPacks('packs');
assert.equal(tried.failed, 0, JSON.stringify(tried));
console.log(`✓ ${tried.passed} examples of the pack`);
assert.equal(authoring.lintPacks('packs').errors, 0);

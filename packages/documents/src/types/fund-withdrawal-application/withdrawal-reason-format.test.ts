import { expect, test } from 'vitest';
import { withdrawalReason } from './withdrawal-reason-format';

test.each([
  ['租房', '租房'],
  ['☐购房　☑租房　☐偿还购房贷款本息', '租房'],
  ['购房口租房口偿还购房贷款本息口离退休', '购房'],
  ['口购房口租房偿还购房贷款本息口离退休', '偿还购房贷款本息'],
])('%s: %s', (raw, value) => {
  expect(withdrawalReason(raw)?.value).toBe(value);
});

test.each(['☐购房☐租房', '☑购房☑租房', '购房租房口离退休'])('%s does not say which', (raw) => {
  expect(withdrawalReason(raw)).toBeUndefined();
});

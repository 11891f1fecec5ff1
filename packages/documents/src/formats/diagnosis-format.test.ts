import { expect, test } from 'vitest';
import { diagnoses } from './diagnosis-format';

test.each([
  ['1.急性阑尾炎2.腹膜炎', '急性阑尾炎、腹膜炎'],
  ['1、肺炎 2、高血压病3级', '肺炎、高血压病3级'],
  ['【主要诊断】胆囊结石', '胆囊结石'],
  ['l.胃溃疡2.贫血', '胃溃疡、贫血'],
  ['①骨折②挫伤', '骨折、挫伤'],
  ['骨折、挫伤。', '骨折、挫伤'],
])('%s reads %s', (raw, value) => {
  expect(diagnoses(raw)?.value).toBe(value);
});

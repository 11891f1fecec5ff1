import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report';
import { numberIssues } from './issue-sections';

test('what must be mended comes first, numbered from 1', () => {
  const numbered = numberIssues(sampleReport.issues);
  expect(numbered.map(({ issue }) => issue.severity)).toEqual(['block', 'block', 'block', 'review', 'notice']);
  expect(numbered.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

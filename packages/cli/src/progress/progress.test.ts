import { expect, test } from 'vitest';
import { Recorder } from '../testing/fake-host';
import { openFolderProgress } from './folder-progress';
import { openProgress } from './progress';

test('a bar on a terminal, with the stage in words', () => {
  const stderr = new Recorder(true);
  const progress = openProgress(stderr, 'zh');
  progress.show({ stage: 'read', done: 1, total: 4, file: 'lease.pdf' });
  progress.stop();
  expect(stderr.written).toContain('识别');
  expect(stderr.written).toContain('1/4');
});

test('silence where standard error is a file', () => {
  const stderr = new Recorder(false);
  const progress = openProgress(stderr, 'zh');
  progress.show({ stage: 'read', done: 1, total: 4 });
  progress.stop();
  expect(stderr.written).toBe('');
});

test('a folder in plain lines', () => {
  const stderr = new Recorder(false);
  const progress = openFolderProgress(stderr, 2);
  progress.done('a/case.json', 'approve');
  progress.say('b/case.json: no');
  progress.done('b/case.json', '✗');
  expect(stderr.written).toBe('[1/2] a/case.json approve\nb/case.json: no\n[2/2] b/case.json ✗\n');
});

/**
 * For the tests of parts of your own: conformance suites, doubles, parts that fail.
 *
 * @module yushen/testing
 */

export {
  type Conformance,
  FAKE_PAGE,
  FAULTS,
  type FakeFile,
  type Fault,
  fakeFiles,
  fakeMarks,
  fakeReader,
  fakeSuggester,
  faultyLoader,
  faultyMarks,
  faultyReader,
  lineAt,
  loaderConformance,
  localeConformance,
  marksConformance,
  printed,
  type ReadablePage,
  readerConformance,
  slowReader,
  suggesterConformance,
} from '@yushen/contract/testing';
export { type CheckSamples, checkConformance } from './check-conformance';
export { type DocumentSample, documentConformance } from './document-conformance';

export { fakeReader } from './fake-reader';
export { lineAt } from './lines';

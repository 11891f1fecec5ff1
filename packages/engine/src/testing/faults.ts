import { type Fault, faultyLoader, faultyMarks, faultyReader } from '@yushen/contract/testing';
import type { Parts } from '../parts';

/** Parts that all ask the same `fault`. */
export const faultyParts = (parts: Parts, fault: Fault): Parts => ({
  ...parts,
  loader: faultyLoader(parts.loader, fault),
  reader: faultyReader(parts.reader, fault),
  marks: faultyMarks(parts.marks, fault),
});

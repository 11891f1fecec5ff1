import type { EmbeddedValue } from '@yushen/contract';
import { parseXml, type XmlElement, XmlRefused } from './parse-xml';

/** A data file larger than this is not looked into, bytes. */
const MAX_BYTES = 4 * 1024 * 1024;
const LONGEST_VALUE = 2000;

/** The values of an XML file by the names of their elements. A name that stands there twice names nothing. */
export function xmlValues(bytes: Uint8Array): readonly EmbeddedValue[] {
  const values = bytes.length > MAX_BYTES ? [] : parsedLeaves(bytes);
  const counts = new Map<string, number>();
  for (const { name } of values) counts.set(name, (counts.get(name) ?? 0) + 1);
  return values.filter(({ name, value }) => counts.get(name) === 1 && value !== '' && value.length <= LONGEST_VALUE);
}

function parsedLeaves(bytes: Uint8Array): readonly EmbeddedValue[] {
  try {
    return leavesOf(parseXml(bytes));
  } catch (error) {
    if (error instanceof XmlRefused) return [];
    throw error;
  }
}

const leavesOf = ({ name, text, children }: XmlElement): readonly EmbeddedValue[] =>
  children.length === 0 ? [{ name, value: text.trim() }] : children.flatMap(leavesOf);

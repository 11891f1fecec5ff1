import { XMLParser } from 'fast-xml-parser';
import { FileRefused } from '../file-refused';

/** An element with its namespace prefix taken off. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In document order. */
  readonly children: readonly XmlElement[];
  /** Its own text, joined. */
  readonly text: string;
}

/** XML that is not taken: damaged, or with a document type, which no document format of ours has. */
export class XmlRefused extends FileRefused {
  override readonly name = 'XmlRefused';
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

type Parsed = { readonly [key: string]: unknown };

/**
 * Parses a file of a document package. Entities cannot be declared: only the five of XML and numbered characters are known.
 *
 * @throws XmlRefused
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new XmlRefused('a document type is not taken');
  let nodes: unknown;
  try {
    nodes = parser.parse(text);
  } catch (cause) {
    throw new XmlRefused('the XML does not hold together', { cause });
  }
  const [root] = elementsOf(nodes as readonly Parsed[]);
  if (root === undefined) throw new XmlRefused('there is no element');
  return root;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  if (encoding !== '') return new TextDecoder(encoding).decode(bytes);
  const declared = /^[^>]{0,80}encoding\s*=\s*["']([\w-]+)/u.exec(
    new TextDecoder('latin1').decode(bytes.slice(0, 120)),
  );
  return new TextDecoder(/^gb/iu.test(declared?.[1] ?? '') ? 'gb18030' : 'utf-8').decode(bytes);
}

function elementsOf(nodes: readonly Parsed[]): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = node[name] as readonly Parsed[];
    const own = inner.map((child) => child['#text']).filter((value) => typeof value === 'string');
    return [{ name, attributes: attributesOf(node), children: elementsOf(inner), text: plain(own.join('')) }];
  });
}

const attributesOf = (node: Parsed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, plain(String(value))]),
  );

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '\ufffd';
  });

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The trimmed text of the first child of a name; empty where there is none. */
export const textOf = (element: XmlElement | undefined, name: string): string =>
  childOf(element, name)?.text.trim() ?? '';

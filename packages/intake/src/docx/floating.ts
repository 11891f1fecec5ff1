import { childOf, type XmlElement } from '../xml/parse-xml';

/** Parts inside parts; deeper ones are not looked at. */
const DEEPEST = 60;

/** What a document's pages show beside the text that flows over them. */
export interface Beside {
  /**
   * Something stands in front of the text, or runs through it, and the text does not make way: what it covers only a layout of Word's own
   * could tell. A box of text covers what it stands over like any other.
   */
  readonly covers: boolean;
  /** Pictures, drawings, formulas and notes, whose words are not read. */
  readonly unread: boolean;
}

/** Looks through a part of a document: its body, a header, a footer. */
export function besideText(element: XmlElement, depth = 0): Beside {
  if (depth > DEEPEST) return { covers: true, unread: true };
  const inside = element.children.map((child) => besideText(child, depth + 1));
  return {
    covers: covers(element) || inside.some((one) => one.covers),
    unread: isUnread(element) || inside.some((one) => one.unread),
  };
}

const covers = (element: XmlElement): boolean =>
  (element.name === 'anchor' && isAnchorInFront(element)) || isShapeInFront(element) || isFrameAcross(element);

/** Text makes way for a rectangle, or for a band of the page. An outline that text follows may be drawn anywhere. */
const MAKES_WAY = ['wrapSquare', 'wrapTopAndBottom'] as const;

const isAnchorInFront = (anchor: XmlElement): boolean =>
  !['1', 'true', 'on'].includes(anchor.attributes.behindDoc ?? '0') &&
  MAKES_WAY.every((name) => childOf(anchor, name) === undefined);

/** Shapes of VML, as older Words write them. */
const SHAPES: ReadonlySet<string> = new Set([
  ...['shape', 'rect', 'roundrect', 'oval', 'polyline', 'line', 'arc', 'curve', 'image', 'group'],
]);

const isShapeInFront = (shape: XmlElement): boolean =>
  SHAPES.has(shape.name) &&
  /position:\s*absolute/u.test(shape.attributes.style ?? '') &&
  !/z-index:\s*-/u.test(shape.attributes.style ?? '') &&
  !['square', 'topAndBottom'].includes(childOf(shape, 'wrap')?.attributes.type ?? '');

/** A paragraph with a place of its own, through which the text around it runs. */
const isFrameAcross = ({ name, attributes }: XmlElement): boolean =>
  name === 'framePr' && ['none', 'through'].includes(attributes.wrap ?? '');

/** What is drawn, embedded or told at the foot of the page. */
const DRAWN: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
const OTHERWISE: ReadonlySet<string> = new Set([
  ...['oMath', 'ruby', 'altChunk', 'subDoc', 'footnoteReference', 'endnoteReference'],
]);

const isUnread = (element: XmlElement): boolean =>
  OTHERWISE.has(element.name) || (DRAWN.has(element.name) && !holdsText(element) && !isRule(element));

/** A text box, and words set along a path, are read as text; but a picture may stand beside them. */
const holdsText = (element: XmlElement): boolean => holds(element, TEXT) && !holds(element, PICTURE);

const TEXT: ReadonlySet<string> = new Set(['txbxContent', 'textpath']);
const PICTURE: ReadonlySet<string> = new Set(['blip', 'imagedata']);

const holds = ({ name, children }: XmlElement, names: ReadonlySet<string>): boolean =>
  names.has(name) || children.some((child) => holds(child, names));

/** A line across the page, as Word draws one for `---`. */
const isRule = ({ children }: XmlElement): boolean =>
  children.length > 0 && children.every(({ attributes }) => ['t', 'true'].includes(attributes.hr ?? ''));

import { childOf, type XmlElement } from '../xml/parse-xml';

/** Parts inside parts; deeper ones are not looked at. */
const DEEPEST = 60;

/**
 * Does something float over a document's text: a picture or shape in front of it that text does not flow around? Where it stands only a
 * layout of Word's own could tell; what it covers is then in doubt.
 */
export function hasFloating(element: XmlElement, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (element.name === 'anchor' && isInFront(element)) return true;
  if (isShapeInFront(element)) return true;
  return element.children.some((child) => hasFloating(child, depth + 1));
}

const isInFront = (anchor: XmlElement): boolean =>
  !['1', 'true'].includes(anchor.attributes.behindDoc ?? '0') &&
  childOf(anchor, 'wrapNone') !== undefined &&
  !holdsText(anchor);

/** A shape of VML, as older Words write it. */
const isShapeInFront = (shape: XmlElement): boolean =>
  ['shape', 'rect', 'roundrect', 'oval', 'polyline', 'line', 'image'].includes(shape.name) &&
  /position:\s*absolute/u.test(shape.attributes.style ?? '') &&
  !/z-index:\s*-/u.test(shape.attributes.style ?? '') &&
  childOf(shape, 'wrap') === undefined &&
  !holdsText(shape);

/** A text box is read as text. */
const holdsText = ({ name, children }: XmlElement): boolean => name === 'txbxContent' || children.some(holdsText);

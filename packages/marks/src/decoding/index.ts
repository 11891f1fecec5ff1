export { LINE_WIDTH_STEP } from '../speed';
export { characterSpans } from './character-spans';
export { type DecodedCharacter, decodeCtc } from './ctc';
export { joinParts, type LineText, lineText } from './line-text';
export { LINE_HEIGHT, type NetworkInput, type NetworkOutput, type Recogniser } from './recogniser';
export { inOneScript } from './script';

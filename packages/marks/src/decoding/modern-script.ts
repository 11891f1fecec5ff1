import type { DecodedCharacter } from './ctc';
import { simplified } from './script';

/**
 * So much rarer at least is a letter in a form that only traditional script has than any other, on a paper of the mainland: 東 for 束 was the
 * surest in nine of ten crops of one place name, at 0.55 to 0.92.
 */
const TRADITIONAL = 0.1;

/** 曰 (said) stands in classical texts alone: on a paper it is 日, set wide. */
const SPOKEN: Readonly<Record<string, string>> = { 曰: '日' };

/**
 * A letter as a paper in modern script has it: where the likeliest form is a traditional one (東) and the next likeliest letter (束) outweighs both its rarity and
 * its own modern form (东), it is that letter.
 *
 * @param row probabilities of all classes where the letter is surest
 */
export function inModernScript(read: DecodedCharacter, row: Float32Array): DecodedCharacter {
  const decoded = SPOKEN[read.text] === undefined ? read : { ...read, text: SPOKEN[read.text]! };
  const { label, confidence, other } = decoded;
  const modern = simplified(decoded.text);
  if (other === undefined || modern === decoded.text) return decoded;
  const own = row[label]!;
  const weight = Math.max(TRADITIONAL * own, confidence - own);
  if (other.confidence <= weight) return decoded;
  return {
    ...decoded,
    text: other.text,
    confidence: ((confidence + other.confidence) * other.confidence) / (other.confidence + weight),
    other: { text: modern, confidence: ((confidence + other.confidence) * weight) / (other.confidence + weight) },
  };
}

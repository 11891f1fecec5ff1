import type { Reading } from '../pack/reading';

/** Whether a value was read surely, and only whether it is the field's is in doubt. */
export function isPlaceAloneInDoubt({ confidence, reading }: Reading, relied: number): boolean {
  const place = reading?.evidence?.place;
  return confidence < relied && place !== undefined && place > 0 && confidence / place >= relied;
}

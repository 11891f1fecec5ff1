import type { StampKind } from '@yushen/contract';

/** Words of stamps that are put on documents of every kind, as they stand alone on a line. */
export const STAMP_WORDS: Readonly<Record<StampKind, readonly string[]>> = {
  void: ['作废', '已作废', '此件作废', '作废章', '本证作废', '本件作废'],
  'true-copy': [
    '与原件一致',
    '与原件相符',
    '与原件核对一致',
    '与原件核对无误',
    '经核对与原件一致',
    '经核与原件一致',
    '本件与原件一致',
    '此件与原件一致',
    '复印件与原件一致',
    '原件已核',
  ],
  copy: ['复印件', '复印无效', '此件为复印件'],
  specimen: ['样本', '样张', '样章', '票样', '证样', '仅供演示'],
};

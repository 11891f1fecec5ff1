import type { StampKind } from '@yushen/contract';

/** Words of stamps that are put on documents of every kind, as they stand alone on a line. */
export const STAMP_WORDS: Readonly<Record<StampKind, readonly string[]>> = {
  // 注销, 查封 and 失效 alone are words of forms and of tables.
  void: [
    ...['作废', '已作废', '此件作废', '作废章', '本证作废', '本件作废', '遗失作废', '遗失声明作废', '声明作废'],
    ...['已注销', '本证已注销', '已吊销', '营业执照已吊销', '已失效', '本证已失效', '已撤销', '已挂失', '已遗失'],
    ...['已查封', '已报销', '已冲红', '已红冲', '已冲销', '票据已冲红', '票据已红冲', '复印件与原件不符'],
  ],
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
  specimen: [
    ...['样本', '样张', '样章', '票样', '证样', '仅供演示', '草稿', '草案', '范本', '范本仅供参考', '预览'],
    ...['预览不作为证明使用', '不作为证明使用', '不得作为证明使用', '测试数据', '测试专用'],
  ],
};

import type { Text } from '@yushen/contract';
import type { CheckState } from './fill-list';
import type { FailureCode } from './upload-client';

/** Everything that the element says of its own; what is wrong with a file is said in the words of the inspection. */
export const WORDS = {
  heading: { zh: '上传材料', en: 'Your documents' },
  lead: {
    zh: '可以一次选择多个文件，系统会自动识别并归类；也可以在下面每一项里单独上传。',
    en: 'Choose several files at once and they are sorted for you, or upload each below, where it is asked for.',
  },
  dropHere: { zh: '把文件拖到这里、粘贴，或', en: 'Drop files here, paste them, or' },
  choose: { zh: '选择文件或拍照', en: 'Choose files or take a photo' },
  chooseFor: { zh: '为“{title}”选择文件或拍照', en: 'Choose files or take a photo for "{title}"' },
  camera: { zh: '实时取景', en: 'Live camera' },
  cameraFor: { zh: '为“{title}”实时取景', en: 'Live camera for "{title}"' },
  list: { zh: '材料清单', en: 'What to bring' },
  filled: { zh: '已齐 {done} / {all} 项', en: '{done} of {all} complete' },
  loading: { zh: '正在获取材料清单……', en: 'Fetching the list …' },
  complete: { zh: '已齐', en: 'Complete' },
  incomplete: { zh: '未齐', en: 'Not complete' },
  waived: { zh: '免交：政府部门已核验', en: 'Not needed: a registry vouches for it' },
  documents: { zh: '需要的证件', en: 'Documents needed' },
  checks: { zh: '将核对的内容', en: 'What will be checked' },
  guidance: { zh: '怎么准备', en: 'How to get it' },
  unplaced: { zh: '待归类的文件', en: 'Files not sorted yet' },
  sending: { zh: '正在上传“{name}”……', en: 'Sending "{name}" …' },
  reading: { zh: '正在识别“{name}”……', en: 'Reading "{name}" …' },
  takenFor: { zh: '识别为：{title}', en: 'Taken for: {title}' },
  takenForOther: { zh: '不是本事项需要的材料', en: 'Not one of the documents asked for' },
  unknown: { zh: '没有认出是哪种材料', en: 'Not recognised' },
  fine: { zh: '清晰可用', en: 'Legible' },
  misplaced: { zh: '放错了位置：这里需要{title}', en: 'In the wrong place: here {title} is needed' },
  or: { zh: '或', en: ' or ' },
  retake: { zh: '重新拍摄或选择', en: 'Retake or choose another' },
  retakeOf: { zh: '重新拍摄或选择，替换“{name}”', en: 'Retake or choose another, for "{name}"' },
  remove: { zh: '移除', en: 'Remove' },
  removeOf: { zh: '移除“{name}”', en: 'Remove "{name}"' },
  removed: { zh: '已移除“{name}”', en: 'Removed "{name}"' },
  again: { zh: '再试一次', en: 'Try again' },
  place: { zh: '问题所在位置', en: 'Where it is' },
  preview: { zh: '“{name}”的预览', en: 'Preview of "{name}"' },
  previewMarked: { zh: '“{name}”的预览，已标出 {count} 处问题', en: 'Preview of "{name}" with {count} places marked' },
  acting: {
    zh: '您正在帮 {subject} 办理，代办人：{agent}。两人都会记录在案。',
    en: 'You, {agent}, act for {subject}. Both are kept with the case.',
  },
  submit: { zh: '提交预审', en: 'Submit for review' },
  lacking: {
    zh: '还差 {count} 项：{what}。也可以先提交，需要补正的内容会一次性全部告知。',
    en: '{count} still lacking: {what}. You may submit all the same, and are told everything at once.',
  },
  submitting: { zh: '正在预审，请稍候……', en: 'Under review, one moment …' },
  progress: { zh: '正在预审：{done} / {total}', en: 'Under review: {done} of {total}' },
  waitForFiles: { zh: '文件还在上传或识别，请稍候再提交。', en: 'Files are still being read: wait a moment.' },
  toMend: { zh: '需要补正（{count} 项）', en: 'To be corrected ({count})' },
  underReview: {
    zh: '由工作人员核对（{count} 项），您无需操作',
    en: 'A person looks ({count}); nothing to do for you',
  },
  goodToKnow: { zh: '提示', en: 'Good to know' },
  inOrder: { zh: '已通过的材料', en: 'In order' },
  how: { zh: '怎么改：', en: 'What to do: ' },
  where: { zh: '位置：', en: 'Where: ' },
  basis: { zh: '依据：', en: 'Basis: ' },
  mend: { zh: '去补正', en: 'Go and correct it' },
  mendOf: { zh: '去补正：第 {number} 项', en: 'Go and correct it: item {number}' },
} as const satisfies Record<string, Text>;

export const CHECK_WORDS: Readonly<Record<CheckState, Text>> = {
  done: { zh: '符合', en: 'in order' },
  open: { zh: '未上传', en: 'lacking' },
  wrong: { zh: '需补正', en: 'to be corrected' },
  doubtful: { zh: '人工核对', en: 'a person looks' },
  later: { zh: '提交后核对', en: 'checked when submitted' },
};

export const FAILURE_WORDS: Readonly<Record<FailureCode, Text>> = {
  offline: { zh: '网络不通，请检查网络后再试。', en: 'No connection. Check the network and try again.' },
  'too-large': {
    zh: '文件太大，请压缩或分成几个文件上传。',
    en: 'The file is too large: make it smaller, or split it.',
  },
  busy: { zh: '现在使用的人较多，请稍后再试。', en: 'Many people are waiting. Try again in a while.' },
  'not-allowed': { zh: '登录已失效，请重新登录。', en: 'Your session has ended. Log in again.' },
  unchanged: {
    zh: '材料和表格没有变化，结果同上次一样。',
    en: 'Nothing was changed since, so the result is the same.',
  },
  form: { zh: '表格还没有填完整，请先补全。', en: 'The form is not complete. Fill it in first.' },
  aside: { zh: '系统没能完成预审，已转由工作人员处理。', en: 'The review could not be finished: a person takes over.' },
  failed: { zh: '没有成功，请再试一次。', en: 'That did not work. Try again.' },
};

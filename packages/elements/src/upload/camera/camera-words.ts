import type { Text } from '@yushen/contract';
import type { Hint } from './judge-frame';

export const CAMERA_WORDS = {
  view: { zh: '取景画面', en: 'What the camera sees' },
  shoot: { zh: '拍照', en: 'Take the photo' },
  back: { zh: '返回', en: 'Back' },
  failed: {
    zh: '打不开摄像头。请返回，改用“选择文件或拍照”。',
    en: 'The camera cannot be opened. Go back and use "Choose a file or take a photo".',
  },
} as const satisfies Record<string, Text>;

export const HINT_WORDS: Readonly<Record<Hint, Text>> = {
  dark: { zh: '太暗了，请打开灯或移到亮处', en: 'Too dark: turn on a light, or go where it is bright' },
  glare: { zh: '有反光，请换个角度', en: 'Light is reflected: tilt the paper or move aside' },
  blurred: { zh: '画面模糊，请拿稳，等对焦清楚', en: 'Not sharp: hold still until it is' },
  cut: { zh: '没有拍全，请把四个角都放进画面', en: 'Not all of it is seen: bring in all four corners' },
  far: { zh: '离得太远，请靠近一些', en: 'Too far away: come closer' },
  good: { zh: '可以拍了', en: 'Ready' },
};

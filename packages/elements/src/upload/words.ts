import type { Text } from '@yushen/contract';

export const WORDS = {
  choose: { zh: '选择文件或拍照', en: 'Choose a file or take a photo' },
} as const satisfies Record<string, Text>;

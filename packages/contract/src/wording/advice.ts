import type { AdviceWording } from './wording';

/** More of the way out, in Chinese. */
const zh: AdviceWording = {
  unsure: () => '此处识别把握不足，将由工作人员核对；如能上传更清晰的照片，可以加快办理。',
  'may-be': ({ files }, otherwise) =>
    `工作人员会核对${files.map((file) => `“${file}”`).join('、')}；如果就是这份材料，重拍一张完整、清晰的可以加快办理。如果不是：${otherwise}`,
  'registry-unreachable': ({ sources }, otherwise) =>
    `这份材料本可以由政府部门共享、不用您交，但数据来源（${sources.map((source) => source.zh).join('、')}）暂时连接不上，这次请您自己上传。${otherwise}`,
  'convert-heic': () => '请把手机相机的照片格式改为 JPG（“兼容性最佳”）后重新拍摄，或转换为 JPG 后上传。',
  'export-docx': () => '该 Word 文档中没有文字。请导出为 PDF，或直接上传其中的图片。',
};

/** More of the way out, in English. */
const en: AdviceWording = {
  unsure: () =>
    'This could not be read with enough confidence; a person will look at it. A sharper picture makes it quicker.',
  'may-be': ({ files }, otherwise) =>
    `A person will look at ${files.map((file) => `"${file}"`).join(', ')}; where it is this one, a complete and sharp picture makes it quicker. Where it is not: ${otherwise}`,
  'registry-unreachable': ({ sources }, otherwise) =>
    `Other departments would share this, but their data (${sources.map((source) => source.en).join(', ')}) cannot be reached: this time, please upload it. ${otherwise}`,
  'convert-heic': () =>
    'Take the picture again as a JPG ("most compatible"), or convert it. A host accepts HEIC with the optional package heic-decode.',
  'export-docx': () => 'The document holds no text. Export it as a PDF, or upload the pictures in it.',
};

/** What the languages that ship say of each kind of advice. */
export const advice = { zh, en } as const;

import type { IssueCode } from '../issue';
import type { Text } from '../text';

/** How to mend each kind of issue, where a rule has no words of its own. Complete by the compiler. */
export const guidance = {
  'file.unreadable': {
    zh: '请确认文件能在本机正常打开，然后重新上传。',
    en: 'Check that the file opens on your device, then upload it again.',
  },
  'file.unsupported': {
    zh: '请改传照片（JPG、PNG 等）或 PDF 文件。',
    en: 'Upload a picture (JPG, PNG …) or a PDF instead.',
  },
  'file.too-large': {
    zh: '请压缩图片、减少页数或拆分文件后重新上传。',
    en: 'Make the picture smaller or split the file, then upload again.',
  },
  'file.encrypted': { zh: '请去掉密码后重新上传。', en: 'Remove the password and upload the file again.' },
  'quality.blurred': {
    zh: '请擦净镜头，拿稳手机，在光线均匀处正对材料重新拍摄。',
    en: 'Wipe the lens, hold still, and take the picture again in even light.',
  },
  'quality.dark': { zh: '请在明亮处重新拍摄。', en: 'Take the picture again in better light.' },
  'quality.glare': {
    zh: '请避开灯光和反光，换个角度重新拍摄。',
    en: 'Take the picture again at an angle without reflections.',
  },
  'quality.low-resolution': {
    zh: '请靠近一些重新拍摄，或上传原图（不要用缩略图、截图）。',
    en: 'Go closer, or upload the original picture rather than a thumbnail or screenshot.',
  },
  'quality.cropped': {
    zh: '请把材料四个角全部拍进画面，手指不要压住文字，重新拍摄。',
    en: 'Take the picture again with all four corners in the frame and no finger on the text.',
  },
  'material.missing': { zh: '请补充上传该材料。', en: 'Please upload it.' },
  'material.wrong-type': {
    zh: '请换成要求的材料，或把这份文件放到正确的位置。',
    en: 'Replace it with the paper that is asked for, or move it to the right place.',
  },
  'material.unrecognized': {
    zh: '请确认上传的是要求的材料，并且从标题到落款拍摄完整、清晰。',
    en: 'Check that this is a paper that is asked for, complete from its title down, and sharp.',
  },
  'material.unexpected': { zh: '可以删除这份材料，不影响办理。', en: 'You may remove it; it changes nothing.' },
  'material.duplicate': {
    zh: '请为每个人分别上传各自的证件；重复的文件可以删除。',
    en: 'Upload each person’s own paper; a repeated file may be removed.',
  },
  'material.incomplete': { zh: '请补拍缺少的部分后上传。', en: 'Upload the part that is not there.' },
  'field.missing': { zh: '请填写完整后重新上传。', en: 'Fill it in and upload the paper again.' },
  'field.unreadable': {
    zh: '工作人员会核对此处；如能重新拍摄更清晰的照片，可以加快办理。',
    en: 'A person will look at it; a sharper picture makes it quicker.',
  },
  'field.invalid': {
    zh: '请核对证件原件，改正后重新上传；若照片不清晰请重新拍摄。',
    en: 'Compare with the original, correct it and upload again; if the picture is unclear, take it again.',
  },
  'field.mismatch': {
    zh: '请核对各份材料，以证件原件为准改正后重新提交。',
    en: 'Compare the papers, correct the wrong one by the original, and submit again.',
  },
  'document.expired': { zh: '请换用在有效期内的证件或文件。', en: 'Use a paper that is in force.' },
  'document.not-yet-valid': {
    zh: '请换用已经生效的证件或文件，或在生效后再申请。',
    en: 'Use a paper that is in force, or apply once it is.',
  },
  'seal.missing': {
    zh: '请由出具单位盖章后重新上传。',
    en: 'Have it sealed by whoever issues it, then upload it again.',
  },
  'seal.mismatch': {
    zh: '请由正确的单位盖章后重新上传。',
    en: 'Have it sealed by the right organisation, then upload it again.',
  },
  'signature.missing': { zh: '请由本人手写签名后重新上传。', en: 'Have it signed by hand, then upload it again.' },
  'amount.mismatch': { zh: '请核对金额，改正后重新提交。', en: 'Check the amounts, correct them and submit again.' },
  'date.inconsistent': { zh: '请核对日期，改正后重新提交。', en: 'Check the dates, correct them and submit again.' },
  'rule.failed': { zh: '请按要求改正后重新提交。', en: 'Correct it as asked and submit again.' },
  'document.features-missing': {
    zh: '工作人员会核对；请上传原件的彩色照片或扫描件，或者签发机关出具的电子证照，不要上传自行打印、誊写的内容。',
    en: 'A person will look. Upload a colour picture of the original, or the electronic one as issued, not a copy typed or written out.',
  },
  'document.not-original': {
    zh: '工作人员会核对；请对着纸质原件拍摄，或上传签发机关出具的电子原件。',
    en: 'A person will look. Take the picture of the paper itself, or upload the electronic original.',
  },
  'document.altered': {
    zh: '工作人员会核对；请上传没有改动过的原件照片或扫描件。',
    en: 'A person will look. Upload a picture of the original as it is.',
  },
  'document.hidden-content': {
    zh: '工作人员会核对；请把纸质原件扫描或拍照上传，或重新导出没有遮盖、修改过的文件。',
    en: 'A person will look. Scan the paper, or export the file anew without anything covered or changed.',
  },
  'signature.invalid': {
    zh: '工作人员会核对此文件；请上传签发机关出具的原始电子文件，不要编辑、另存或重新打印。',
    en: 'A person will look at it. Upload the electronic original as it was issued, neither edited nor saved anew.',
  },
  'system.failed': {
    zh: '您不需要做什么，请等候工作人员处理。',
    en: 'There is nothing for you to do; a person will work on it.',
  },
  'policy.held': {
    zh: '您不需要做什么，请等候工作人员审查。',
    en: 'There is nothing for you to do; a person will look at it.',
  },
} satisfies Record<IssueCode, Text>;

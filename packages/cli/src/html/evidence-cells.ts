import type { Evidence, Issue } from '@yushen/contract';
import { fileName, typeTitle } from '../case-view';
import { documentById, fieldTitle, placeOf, sideOf } from '../place';
import { pageWords } from '../words';
import type { Picture } from './crop';
import { differingPart } from './differing-part';
import { both, html, type Markup } from './markup';
import { type PicturedCase, placeKey } from './picture-case';

const LONG_VALUE = 18;
const WIDE_CROP = 5;

/** What an issue rests on, side by side: the cut-out, the value, and where it stands. */
export function evidenceCells(issue: Issue, view: PicturedCase): Markup | undefined {
  const { evidence = [] } = issue;
  if (evidence.length === 0) return issueCrop(issue, view);
  const values = evidence.flatMap(({ value }) => value ?? []);
  const other = (value: string) => (values.length === 2 ? values.find((one) => one !== value) : undefined);
  return html`<div class="${evidence.some((one) => isWide(one, view)) ? 'evidence stacked' : 'evidence'}">${evidence.map(
    (one) =>
      html`<div class="cell">${cropAt(one, view)}${
        one.value === undefined ? undefined : valueLine(one.value, other(one.value))
      }<div class="where">${whereOf(one, view)}</div></div>`,
  )}</div>`;
}

/** Too wide to be read in half a card: such values stand below each other. */
function isWide(evidence: Evidence, view: PicturedCase): boolean {
  const crop = cropOf(evidence, view);
  return (evidence.value ?? '').length > LONG_VALUE || (crop !== undefined && crop.width > crop.height * WIDE_CROP);
}

/** The place itself, for an issue that names a box and no evidence. */
function issueCrop(issue: Issue, view: PicturedCase): Markup | undefined {
  const crop = cropAt(issue, view);
  return crop && html`<div class="evidence"><div class="cell">${crop}</div></div>`;
}

function cropOf(about: Issue | Evidence, view: PicturedCase): Picture | undefined {
  const place = placeOf(view.report, about);
  return place?.box && view.crops.get(placeKey(place.material, place.page, place.box));
}

function cropAt(about: Issue | Evidence, view: PicturedCase): Markup | undefined {
  const crop = cropOf(about, view);
  return crop && html`<img src="${crop.url}" width="${crop.width}" height="${crop.height}" alt="">`;
}

function valueLine(value: string, other: string | undefined): Markup {
  const parts = other === undefined ? undefined : differingPart(value, other);
  if (!parts) return html`<div class="value">${value}</div>`;
  return html`<div class="value">${parts[0]}<mark>${parts[1]}</mark>${parts[2]}</div>`;
}

function whereOf(evidence: Evidence, view: PicturedCase): Markup {
  const document = documentById(view.report, evidence.document);
  const place = placeOf(view.report, evidence);
  const side = sideOf(evidence);
  const parts = [
    ...(document ? [both(typeTitle(view, document.type))] : []),
    ...(evidence.field === undefined ? [] : [both(fieldTitle(evidence.field))]),
    ...(side ? [both(side)] : []),
    ...(place ? [html`${fileName(view, place.material)} ${both(pageWords(place.page))}`] : []),
  ];
  return html`${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}`;
}

import { greyCopy, scan } from '../../fixtures/render/captures/flat.mjs';
import { phone } from '../../fixtures/render/captures/phone.mjs';
import { A4, FONTS } from '../../fixtures/render/html.mjs';
import { handOf, signature } from '../../fixtures/render/ink.mjs';
import { imprint } from './imprint.mjs';
import { organisation } from './organisations.mjs';

/** Pages with four seals, one in each quarter: over print, over a date, under a signature, or on blank paper. */

const CLAUSES = [
  '双方本着平等自愿的原则，就下列事项达成一致，共同遵守。',
  '本页所列事项以书面为准，未尽事宜由双方另行商定。',
  '申请人承诺所提交的材料真实、合法、有效，并承担相应责任。',
  '兹证明以上内容属实，特此说明，供办理有关手续使用。',
  '本表一式三份，经办人、复核人各执一份，存档一份。',
  '付款方式为转账，款项应于约定期限内付清，逾期按约计息。',
];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚'];
const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗'];

/** A pen that crosses a seal's letters and does not paint them out. */
const thinHand = (random) => ({ ...handOf(random), font: 'LXGW WenKai Light', pen: random.between(0.1, 0.5) });

/** Pixels across A4: at 150 and 200 dpi. */
const WIDTHS = [1240, 1654];

const CAPTURES = {
  phone: (png, random, sheet) =>
    phone(png, random, sheet, { width: random.pick([...WIDTHS, 2000]), quality: [60, 80] }),
  scan,
  'grey-copy': greyCopy,
};

/** A page's picture as it would be uploaded. */
export const capturedAs = (capture, png, random, sheet) =>
  CAPTURES[capture](png, random, { ...sheet, captureWidth: random.pick(WIDTHS) });

function blockBehind(random, left, top) {
  const lines = random.pick([
    () => [`（盖章）`, `日期：20${random.int(20, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日`],
    () => [`经办人：`, `单位（公章）：`, `20${random.int(20, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日`],
    () => [random.pick(CLAUSES).slice(0, 16), random.pick(CLAUSES).slice(0, 18)],
    () => [],
  ])();
  const size = random.int(13, 17);
  return lines
    .map(
      (line, index) =>
        `<div style="position:absolute;left:${left}px;top:${top + index * random.int(28, 44)}px;font-size:${size}px;white-space:nowrap">${line}</div>`,
    )
    .join('');
}

/** @returns {{sheet: object, seals: object[]}} the sheet for the press, and of each quarter (row by row) what its seal says */
export function sealedPage(random) {
  const font = random.pick(Object.values(FONTS));
  const seals = [];
  const parts = [
    `<div style="position:absolute;left:70px;top:60px;width:650px;font-size:16px;line-height:1.7">${random.shuffle(CLAUSES).slice(0, 4).join('')}</div>`,
    `<div style="position:absolute;left:70px;top:560px;width:650px;font-size:16px;line-height:1.7">${random.shuffle(CLAUSES).slice(0, 3).join('')}</div>`,
  ];
  for (const row of [0, 1])
    for (const column of [0, 1]) {
      const { kind, name, own } = organisation(random);
      const { svg, width, height, ...looks } = imprint(name, random);
      const left = 70 + column * 370 + random.between(20, 120);
      const top = 250 + row * 490 + random.between(0, 60);
      parts.push(blockBehind(random, Math.round(left - random.int(-10, 50)), Math.round(top + random.int(25, 70))));
      parts.push(svg(left, top));
      const isSigned = random.chance(0.2);
      if (isSigned)
        parts.push(
          `<div style="position:absolute;left:${(left + random.between(-20, 60)).toFixed(0)}px;top:${(top + height * random.between(0.3, 0.8)).toFixed(0)}px">${signature(
            random.pick(FAMILY) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : ''),
            random,
            { hand: thinHand(random) },
          )}</div>`,
        );
      seals.push({ kind, name, own, ...looks, signed: isSigned });
    }
  const body = `<div style="font-family:${font}">${parts.join('')}</div>`;
  return { sheet: { ...A4, pages: [body] }, seals };
}

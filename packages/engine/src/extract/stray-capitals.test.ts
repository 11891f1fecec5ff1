import { expect, test } from 'vitest';
import { runningText } from '../layout/running-text';
import { layOut } from '../layout/upright';
import { written } from '../testing/pages';
import { strayCapitals } from './stray-capitals';

const stray = (figures: string, ...texts: readonly string[]) =>
  strayCapitals(
    figures,
    runningText([
      layOut(
        texts.map((text, index) => written(text, [60, 100 + 60 * index])),
        [],
      ),
    ]),
  );

test('capitals that say nearly an amount, and no figures on the document, may be meant for it', () => {
  expect(stray('1185000.00', '总价1185000元', '大写：壹佰壹拾捌万零伍佰元整')).toBe('壹佰壹拾捌万零伍佰元整');
  expect(stray('318000.00', '成交价¥318,000.00', '叁拾捌万壹仟元整')).toBe('叁拾捌万壹仟元整');
});

test('capitals of another amount are none of it', () => {
  expect(stray('3950.00', '月租金3950元', '押金（大写）柒仟玖佰元整，即7900元')).toBeUndefined();
  expect(stray('3950.00', '月租金3950元', '押金（大写）陆仟元整')).toBeUndefined();
});

test('nothing is stray where capitals say the amount', () => {
  expect(stray('1185000.00', '1185000元', '壹佰壹拾捌万伍仟元整', '违约金壹佰壹拾捌万零伍佰元整')).toBeUndefined();
});

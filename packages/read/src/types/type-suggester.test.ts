import { YushenError } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { loadModel } from '../models/load-model';
import { modelCards } from '../models/model-cards';
import { pageFeatures } from './page-features';
import { parseTypeModel, scoreTypes } from './type-model';
import { openTypeSuggester } from './type-suggester';

const page = (...texts: readonly string[]) =>
  texts.map((text, row) => lineAt(text, [60, 60 + 40 * row, 900, 90 + 40 * row]));
const A4 = { width: 1240, height: 1754 };

describe('the features of a page', () => {
  test('are pairs and threes of letters, digits being one letter and blanks none', () => {
    const [own, other] = [['月租金 5000 元'], ['月租金1234元']].map((texts) =>
      pageFeatures(page(...texts!), 1.4, 8192),
    );
    expect(own).toEqual(other);
    // 8 letters: 7 pairs and 6 threes, of which 00, 000 come more than once; and two of the layout.
    expect(own?.buckets).toHaveLength(5 + 5 + 2);
    expect(own!.value ** 2 * own!.buckets.length).toBeCloseTo(1, 10);
  });
});

describe('the model that ships', () => {
  test('is whole, and knows what a lease without its title is', async () => {
    const model = parseTypeModel(await loadModel(modelCards.types));
    expect(model.weights).toHaveLength(model.buckets * model.labels.length);
    expect(model.bias).toHaveLength(model.labels.length);
    expect(model.threshold).toBeGreaterThan(0.5);
    const lines = page(
      '第三条 月租金为人民币5000元，押金10000元',
      '第四条 租赁期满，乙方应将房屋交还甲方',
      '出租方（签字）',
      '承租方（签字）',
    );
    const scores = scoreTypes(model, pageFeatures(lines, 1, model.buckets));
    expect(model.labels[scores.indexOf(Math.max(...scores))]).toBe('lease-contract');
  });

  test('names itself by hash, and suggests nothing on a poster or an almost empty page', async () => {
    const suggester = await openTypeSuggester();
    expect(suggester.models).toEqual([{ name: 'type_guess', sha256: modelCards.types.sha256 }]);
    expect(
      suggester.suggest(page('代办营业执照', '注册公司 记账报税', '一站式服务 电话咨询', '加微信立减'), A4),
    ).toBeUndefined();
    expect(suggester.suggest(page('租金'), A4)).toBeUndefined();
  });

  test('is refused where the file is another one', async () => {
    expect(() => parseTypeModel(new Uint8Array([1, 2, 3]))).toThrow(RangeError);
    const file = await loadModel(modelCards.types);
    expect(() => parseTypeModel(file.slice(0, 5000))).toThrow(RangeError);
    expect(YushenError.is(await openTypeSuggester('/nowhere').catch((error: unknown) => error))).toBe(false);
  });
});

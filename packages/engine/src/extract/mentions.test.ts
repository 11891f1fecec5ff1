import { CONFIDENCE, type Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { pageRegion, written } from '../testing/pages';
import { placeDefinition, vocabularyOf } from './document-pages';
import { extractFields } from './extract-fields';

/** Lines one below the other, as a page's text is set: all but the last of a paragraph run to the margin. */
const text = (...lines: readonly string[]): readonly Line[] =>
  lines.map((line, index) => written(line, [80, 100 + index * 40]));

function fieldOf(type: string, field: string, lines: readonly Line[]) {
  const definition = allDocuments.find((one) => one.type === type);
  if (definition === undefined) throw new Error(type);
  return extractFields(definition, [placeDefinition(pageRegion(lines), vocabularyOf(definition), definition)])[field]
    ?.reading;
}

describe('what a sentence mentions, where no label has it', () => {
  test.each([
    [
      'bid-winning-notice',
      'projectName',
      text(
        '中标通知书',
        '江西赣平建设工程有限公司：',
        '你单位于2026年8月4日所递交的“浔盛精密零部件生产基地厂房工程”施工',
        '投标文件已被我单位接受，被确定为中标人。',
      ),
      '浔盛精密零部件生产基地厂房工程',
    ],
    [
      'premises-commitment',
      'address',
      text(
        '经营场所使用承诺书',
        '本人拟设立个体工商户，经营场所位于',
        '云南省昆明市五华区虹山东路33号1幢1层107号。该房屋权属清楚。',
      ),
      '云南省昆明市五华区虹山东路33号1幢1层107号',
    ],
  ] as const)('%s: %s', (type, field, lines, value) => {
    const reading = fieldOf(type, field, lines);
    expect(reading?.value).toBe(value);
    // For another document to bear out.
    expect(reading?.confidence).toBeLessThan(CONFIDENCE.relied);
  });

  test('is no rival where a label has a value', () => {
    const reading = fieldOf(
      'premises-commitment',
      'address',
      text(
        '经营场所使用承诺书',
        '经营场所：云南省昆明市五华区虹山东路33号1幢1层107号',
        '本人承诺以上情况属实，本人现住云南省昆明市盘龙区青年路8号2栋1单元301室。',
      ),
    );
    expect(reading?.value).toBe('云南省昆明市五华区虹山东路33号1幢1层107号');
  });

  test('two of a kind, neither of them called the field’s, are none', () => {
    expect(
      fieldOf(
        'premises-commitment',
        'address',
        text('经营场所使用承诺书', '甲地在云南省昆明市五华区虹山东路33号，乙地在云南省昆明市盘龙区青年路8号。'),
      ),
    ).toBeUndefined();
  });
});

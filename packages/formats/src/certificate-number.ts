import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵';
const UNIFIED = new RegExp(
  `^([${PROVINCES}])（(\\d{4})）(\\p{Script=Han}{1,16}?)(不动产权|不动产证明)第?(\\d{6,9})号$`,
  'u',
);
const HOUSE = /^(?=.*(?:房|地|产))[\p{Script=Han}（）()\dA-Z-]{2,24}?字?第?([A-Z]{0,3}\d[\dA-Z-]{3,19})号?$/u;

export interface CertificateNumberFacts {
  /** 不动产权证, 不动产登记证明, or a house ownership certificate of before 2015. */
  kind: 'real-estate-title' | 'registration-proof' | 'house-ownership';
  /** The serial number alone. */
  serial: string;
  /** Year of registration; old certificates state none. */
  year?: number;
}

/**
 * Number of a real estate certificate. Value: full-width brackets, no blanks, 第 and 号 present on the unified form:
 * `粤（2023）深圳市不动产权第0012345号`. The serial has seven digits, six in Shanghai, more where seven do not suffice.
 * Old house ownership certificates keep their wording.
 */
export function parseCertificateNumber(text: string): Parsed<CertificateNumberFacts> {
  const value = withoutSpaces(text)
    .toUpperCase()
    .replace(/[([〔［【]/g, '（')
    .replace(/[)\]〕］】]/g, '）')
    .replace(/^(?:不动产权证书?|房产证|证书?)?(?:编号|号)?：/, '');
  if (value === '') return fault('empty');
  if (value.includes('*')) return fault('masked', value);
  const unified = UNIFIED.exec(value);
  if (unified) {
    const [, province, year, place, wording, serial] = unified as unknown as string[];
    if (serial!.length < 7 && province !== '沪') return fault('length', value);
    if (Number(year) < 2015 || Number(year) > 2100) return fault('date', value);
    const kind = wording === '不动产权' ? 'real-estate-title' : 'registration-proof';
    return {
      ok: true,
      value: `${province}（${year}）${place}${wording}第${serial}号`,
      kind,
      serial: serial!,
      year: Number(year),
    };
  }
  if (/不动产/.test(value)) return fault('structure', value);
  const house = HOUSE.exec(value);
  return house ? { ok: true, value, kind: 'house-ownership', serial: house[1]! } : fault('structure', value);
}

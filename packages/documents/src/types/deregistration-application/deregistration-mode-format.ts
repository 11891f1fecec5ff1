import { ticked } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

const chosen = ticked('简易注销', '普通注销');

/** `简易注销` or `普通注销`; 一般注销 is another word for the latter. */
export const deregistrationMode: Format = (raw) => chosen(raw.replaceAll('一般注销', '普通注销'));

import { YushenError } from '@yushen/contract';
import type { Reviewer } from 'yushen';
import { ServiceError } from '../errors/service-error';
import { formGaps } from './form-gaps';

/** A form that may still lack something. @throws ServiceError `bad-request` where there is no such matter, or it does not fit */
export function requireFittingForm(reviewer: Reviewer, matter: string, form: unknown): void {
  try {
    reviewer.guide(matter, form);
  } catch (error) {
    if (YushenError.is(error) && (error.code === 'unknown-matter' || error.code === 'bad-case'))
      throw new ServiceError('bad-request', error.message);
    throw error;
  }
}

/** A form that lacks nothing. @throws ServiceError `conflict`, naming what is missing */
export function requireWholeForm(reviewer: Reviewer, matter: string, form: unknown): void {
  const gaps = formGaps(reviewer.matterSchema(matter), form);
  if (gaps.length > 0) throw new ServiceError('conflict', `The form still lacks ${gaps.slice(0, 20).join(', ')}.`);
}

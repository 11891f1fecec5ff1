import type { FileFault, Finding, OpenedFile } from '@yushen/contract';
import type { Upload } from '../reading/intake';

/** What is wrong with the files themselves: nothing can be read there. That time ran out is no fault of theirs. */
export function fileFindings(uploads: readonly Upload[], files: readonly OpenedFile[]): Finding[] {
  const faults = files.flatMap(({ faults: own }, material) => own.map((fault) => ({ fault, material })));
  return faults.map(({ fault, material }) => {
    const upload = uploads[material];
    const finding = fileFinding(fault, upload?.name ?? '');
    return {
      ...finding,
      severity: finding.code === 'system.failed' ? 'review' : 'block',
      material,
      ...('page' in fault && fault.page !== undefined && { page: fault.page }),
      ...(upload?.requirement !== undefined && { requirement: upload.requirement }),
    } as Finding;
  });
}

function fileFinding(fault: FileFault, file: string): Pick<Finding, 'code' | 'detail' | 'guidance' | 'advice'> {
  switch (fault.code) {
    case 'file.unreadable':
      return { code: fault.code, detail: { file, reason: fault.reason, page: fault.page } };
    case 'file.unsupported':
      return {
        code: fault.code,
        detail: { file, kind: fault.kind },
        ...(typeof fault.advice === 'string' ? { advice: { kind: fault.advice } } : { guidance: fault.advice }),
      };
    case 'file.too-large':
      if (fault.measure === 'seconds')
        return { code: 'system.failed', detail: { file, page: fault.page, reason: 'time' } };
      return { code: fault.code, detail: { file, measure: fault.measure, actual: fault.actual, limit: fault.limit } };
    case 'file.encrypted':
      return { code: fault.code, detail: { file } };
  }
}

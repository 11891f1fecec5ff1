import type { FileFault, Finding, OpenedFile } from '@yushen/contract';
import type { Upload } from './intake';
import type { BrokenPage } from './read';

/** What is wrong with the files themselves. All of it blocks: nothing can be read there. */
export function fileFindings(
  uploads: readonly Upload[],
  files: readonly OpenedFile[],
  broken: readonly BrokenPage[],
): Finding[] {
  const faults = files.flatMap(({ faults: own }, material) => own.map((fault) => ({ fault, material })));
  const pages = broken.map(({ material, page }) => ({
    fault: { code: 'file.unreadable', reason: 'damaged', page } satisfies FileFault,
    material,
  }));
  return [...faults, ...pages].map(({ fault, material }) => {
    const upload = uploads[material];
    return {
      ...fileFinding(fault, upload?.name ?? ''),
      severity: 'block',
      material,
      ...('page' in fault && fault.page !== undefined && { page: fault.page }),
      ...(upload?.requirement !== undefined && { requirement: upload.requirement }),
    } as Finding;
  });
}

function fileFinding(fault: FileFault, file: string): Pick<Finding, 'code' | 'detail' | 'guidance'> {
  switch (fault.code) {
    case 'file.unreadable':
      return { code: fault.code, detail: { file, reason: fault.reason, page: fault.page } };
    case 'file.unsupported':
      return {
        code: fault.code,
        detail: { file, kind: fault.kind },
        ...(fault.advice !== undefined && { guidance: fault.advice }),
      };
    case 'file.too-large':
      return { code: fault.code, detail: { file, measure: fault.measure, actual: fault.actual, limit: fault.limit } };
    case 'file.encrypted':
      return { code: fault.code, detail: { file } };
  }
}

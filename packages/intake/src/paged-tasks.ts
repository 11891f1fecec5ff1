import type { PageImage } from '@yushen/contract';
import { docxFormat } from './docx/docx-format';
import { ofdFormat } from './ofd/ofd-format';
import type { DocumentOpening, DocumentReference, PagedFormat, PagedKind, PageOpening } from './paged-format';
import { pdfFormat } from './pdf/pdf-format';
import type { DrawRequest } from './tasks';

const formats: Readonly<Record<PagedKind, PagedFormat>> = { pdf: pdfFormat, ofd: ofdFormat, docx: docxFormat };

export const openDocument = (reference: DocumentReference): Promise<DocumentOpening> =>
  formats[reference.kind].openDocument(reference);

export const openPage = (request: DrawRequest): Promise<PageOpening> =>
  formats[request.reference.kind].openPage(request);

export const renderPage = (request: DrawRequest): Promise<PageImage> =>
  formats[request.reference.kind].renderPage(request);

export function forgetDocument(id: string): undefined {
  for (const format of Object.values(formats)) format.forget(id);
}

import { type ArchiveOptions, buildArchive } from './build-archive';

/** A package made by hand. Sizes in millimetres. */
export interface OfdRecipe {
  /** Objects of each page's only layer, and its size. */
  readonly pages: readonly { readonly objects: string; readonly box?: string; readonly template?: string }[];
  /** Objects of template pages, by ID. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Inside `<ofd:Res>` of `Doc_0/PublicRes.xml`. */
  readonly resources?: string;
  /** Inside `<ofd:DocBody>`, after the root's location. */
  readonly docBody?: string;
  /** Inside `<ofd:DocInfo>`. */
  readonly docInfo?: string;
  /** Inside `<ofd:Document>`, after the pages. */
  readonly document?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const XMLNS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export function ofdFiles(recipe: OfdRecipe): Record<string, string | Uint8Array> {
  const { pages, templates = {}, resources = '', docBody = '', docInfo = '', document = '', files = {} } = recipe;
  const page = (objects: string, before: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${XMLNS}>${before}<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
  return {
    'OFD.xml': `<ofd:OFD ${XMLNS}><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>${docInfo}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${docBody}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${XMLNS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 105 74</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${Object.keys(
      templates,
    )
      .map((id) => `<ofd:TemplatePage ID="${id}" BaseLoc="Tpls/${id}.xml"/>`)
      .join(
        '',
      )}</ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/${index}.xml"/>`).join('')}</ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${XMLNS} BaseLoc="Res">${resources}</ofd:Res>`,
    ...Object.fromEntries(
      Object.entries(templates).map(([id, objects]) => [`Doc_0/Tpls/${id}.xml`, page(objects, '')]),
    ),
    ...Object.fromEntries(
      pages.map(({ objects, box, template }, index) => [
        `Doc_0/Pages/${index}.xml`,
        page(
          objects,
          `${box === undefined ? '' : `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`}${template === undefined ? '' : `<ofd:Template TemplateID="${template}"/>`}`,
        ),
      ]),
    ),
    ...files,
  };
}

export const buildOfd = (recipe: OfdRecipe, options?: ArchiveOptions): Buffer =>
  buildArchive(ofdFiles(recipe), options);

/** A text object at a place, four millimetres high unless it says otherwise. */
export const ofdText = (text: string, left: number, top: number, attributes = '', code = 'DeltaX="4"', inside = '') =>
  `<ofd:TextObject ID="9" Boundary="${left} ${top} 100 6" Font="1" Size="4" ${attributes}>${inside}<ofd:TextCode X="0" Y="4" ${code}>${text}</ofd:TextCode></ofd:TextObject>`;

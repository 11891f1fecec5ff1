import { boundsOf, type OpenedFile } from '@yushen/contract';
import { afterAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { hasInk } from '../pdf/render-page';
import { buildArchive } from '../testdata/build-archive';

const loader = createFileLoader();
afterAll(() => loader.close());

const docx = (body: string, more: Readonly<Record<string, string>> = {}) =>
  buildArchive({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'form.docx', bytes });
const opened = (body: string) => open(docx(body));
const texts = (file: OpenedFile, page = 0) => file.pages[page]?.textLayer?.map(({ text }) => text);
const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const table = (widths: readonly number[], ...rows: readonly string[]) =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

test('paragraphs are lines of an A4 page, long ones wrapped, tabulators parted', async () => {
  const file = await opened(
    p(run('房屋租赁'), run('合同')) +
      p(run('出租方：王芳'), '<w:r><w:tab/></w:r>', run('承租方：李晓梅')) +
      p(run('一'.repeat(50))),
  );
  expect(file).toMatchObject({ kind: 'docx', faults: [] });
  expect(file.pages[0]).toMatchObject({ width: 1191, height: 1684 });
  expect(texts(file)).toEqual(['房屋租赁合同', '出租方：王芳', '承租方：李晓梅', '一'.repeat(43), '一'.repeat(7)]);
  const [, lessor, tenant] = file.pages[0]!.textLayer!.map(({ box }) => boundsOf(box));
  expect(tenant!.top).toBe(lessor!.top);
  expect(tenant!.left).toBeGreaterThan(lessor!.right);
  const image = await file.pages[0]!.image();
  expect(hasInk(image, lessor!)).toBe(true);
  expect(hasInk(image, { left: 200, top: 1200, right: 900, bottom: 1500 })).toBe(false);
});

test('the cells of a table stand side by side, merged ones over their columns', async () => {
  const file = await opened(
    table(
      [2000, 4000, 3000],
      cell('姓名') + cell('李晓梅') + cell('女'),
      cell('住址', '<w:vMerge w:val="restart"/>') + cell('四川省成都市', '<w:gridSpan w:val="2"/>'),
      cell('住址', '<w:vMerge/>') + cell('武侯区', '<w:gridSpan w:val="2"/>'),
    ),
  );
  expect(texts(file)).toEqual(['姓名', '李晓梅', '女', '住址', '四川省成都市', '武侯区']);
  const [name, value, sex, label, city, district] = file.pages[0]!.textLayer!.map(({ box }) => boundsOf(box));
  expect([value!.left - name!.left, sex!.left - name!.left]).toEqual([200, 600]);
  expect([value!.top, city!.top]).toEqual([sex!.top, label!.top]);
  expect(district!.left).toBe(value!.left);
  expect(district!.top).toBeGreaterThan(city!.top);
  const image = await file.pages[0]!.image();
  expect(
    hasInk(image, { left: value!.left - 12, top: value!.top, right: value!.left - 4, bottom: value!.bottom }),
  ).toBe(true);
});

test('what a reader of the document does not see is left out; boxes, links and insertions are kept', async () => {
  const file = await opened(
    p(
      run('承诺书'),
      run('藏', '<w:rPr><w:vanish/></w:rPr>'),
      run('白', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
      `<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`,
      `<w:ins>${run('甲')}</w:ins><w:hyperlink>${run('乙')}</w:hyperlink>`,
      '<w:r><w:instrText>PAGE</w:instrText></w:r>',
    ) +
      `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wps:txbx xmlns:wps="w"><w:txbxContent>${p(run('框内'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('框内'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:sdt><w:sdtContent>${p(run('控件 &amp; &lt;内&gt;'))}</w:sdtContent></w:sdt>`,
  );
  expect(texts(file)).toEqual(['承诺书甲乙', '框内', '控件 & <内>']);
});

const rPr = (inside: string) => `<w:rPr>${inside}</w:rPr>`;
const sheet = (...styles: readonly string[]) => ({ 'word/styles.xml': `<w:styles>${styles.join('')}</w:styles>` });
const style = (id: string, inside: string, type = 'character') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;

test.each<[string, string, Record<string, string>?]>([
  ['hidden in the web view', p(run('藏', rPr('<w:webHidden/>')))],
  ['hidden by a style', p(run('藏', rPr('<w:rStyle w:val="h"/>'))), sheet(style('h', rPr('<w:vanish/>')))],
  [
    'hidden by the style that its style is based on',
    p(run('藏', rPr('<w:rStyle w:val="g"/>'))),
    sheet(style('h', rPr('<w:vanish/>')), style('g', '<w:basedOn w:val="h"/>')),
  ],
  [
    'hidden by the style of its paragraph',
    `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run('藏')}</w:p>`,
    sheet(style('h', rPr('<w:vanish/>'), 'paragraph')),
  ],
  ['one point high', p(run('藏', rPr('<w:sz w:val="2"/>')))],
  ['squeezed to a line', p(run('藏', rPr('<w:w w:val="1"/>')))],
  ['nearly white', p(run('藏', rPr('<w:color w:val="FEFEFE"/>')))],
  ['white by the theme', p(run('藏', rPr('<w:color w:val="000000" w:themeColor="background1"/>')))],
  ['without a fill', p(run('藏', rPr('<w14:textFill><w14:noFill/></w14:textFill>')))],
  ['black on black', p(run('藏', rPr('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')))],
  ['black under a black marker', p(run('藏', rPr('<w:color w:val="000000"/><w:highlight w:val="black"/>')))],
  [
    'white in a white cell',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="FFFFFF"/></w:tcPr>${p(run('藏', rPr('<w:color w:val="FFFFFF"/>')))}</w:tc></w:tr></w:tbl>`,
  ],
  [
    'white by the colours of its own theme',
    p(run('藏', rPr('<w:color w:val="000000" w:themeColor="accent1"/>'))),
    {
      'word/theme/theme1.xml':
        '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="FFFFFF"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    },
  ],
  ['a tint of black that is nearly white', p(run('藏', rPr('<w:color w:themeColor="text1" w:themeTint="05"/>')))],
  [
    'filled with what lets all through',
    p(
      run(
        '藏',
        rPr(
          '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
        ),
      ),
    ),
  ],
  ['set on top of itself', p(run('藏', rPr('<w:spacing w:val="-400"/>')))],
  ['raised off its line', p(run('藏', rPr('<w:position w:val="300"/>')))],
  ['in a font of pictures', p(run('藏', rPr('<w:rFonts w:ascii="Wingdings" w:eastAsia="Wingdings"/>')))],
  [
    'other than the part that its control is bound to',
    p(`<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${run('藏')}</w:sdtContent></w:sdt>`),
    { 'customXml/item1.xml': '<a>他</a>' },
  ],
  [
    'chosen for readers that know what Word does not',
    p('<w:r><mc:AlternateContent><mc:Choice Requires="x9"><w:t>藏</w:t></mc:Choice></mc:AlternateContent></w:r>'),
  ],
  [
    'in a box beside the page',
    p(
      '<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>90000000</wp:posOffset></wp:positionH><wp:txbx><w:txbxContent><w:p><w:r><w:t>藏</w:t></w:r></w:p></w:txbxContent></wp:txbx></wp:anchor></w:drawing></w:r>',
    ),
  ],
  ['on a line without height', `<w:p><w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr>${run('藏')}</w:p>`],
  ['indented off the page', `<w:p><w:pPr><w:ind w:left="20000"/></w:pPr>${run('藏')}</w:p>`],
  [
    'in a row without height',
    `<w:tbl><w:tr><w:trPr><w:trHeight w:val="4" w:hRule="exact"/></w:trPr><w:tc>${p(run('藏'))}</w:tc></w:tr></w:tbl>`,
  ],
  ['struck out', p(run('藏', rPr('<w:strike/>')))],
  ['struck out twice', p(run('藏', rPr('<w:dstrike/>')))],
  ['moved away', p(`<w:moveFrom>${run('藏')}</w:moveFrom>`)],
  ['in a row that was deleted', `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(run('藏'))}</w:tc></w:tr></w:tbl>`],
  ['a hint', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(run('藏'))}</w:sdtContent></w:sdt>`],
])('text that is %s is no text', async (_what, body, more = {}) => {
  expect(texts(await open(docx(p(run('见')) + body, more)))).toEqual(['见']);
});

test('white type on a dark ground, a hidden style that a run lifts, and tracked insertions are seen', async () => {
  const file = await open(
    docx(
      p(run('白字', rPr('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'))) +
        p(run('不藏', rPr('<w:rStyle w:val="h"/><w:vanish w:val="0"/>'))) +
        p(run('灰', rPr('<w:color w:val="808080"/>'))),
      sheet(style('h', rPr('<w:vanish/>'))),
    ),
  );
  expect(texts(file)).toEqual(['白字', '不藏', '灰']);
});

test('a control that shows what it is bound to, a fallback and a tint that shows are seen', async () => {
  const control = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${run('见')}</w:sdtContent></w:sdt>`;
  const fallback =
    '<w:r><mc:AlternateContent><mc:Choice Requires="x9"><w:t>藏</w:t></mc:Choice><mc:Fallback><w:t>后</w:t></mc:Fallback></mc:AlternateContent></w:r>';
  const tint = run('淡', rPr('<w:color w:themeColor="text1" w:themeTint="99"/>'));
  const file = await open(docx(p(control, fallback, tint), { 'customXml/item1.xml': '<a>见</a>' }));
  expect(texts(file)).toEqual(['见后淡']);
});

const BOX = `<wps:txbx><w:txbxContent>${p(run('框'))}</w:txbxContent></wps:txbx>`;

test.each([
  ['a picture in front of the text', '<w:drawing><wp:anchor behindDoc="0"><wp:wrapNone/></wp:anchor></w:drawing>', 0],
  ['a shape in front of the text', '<w:pict><v:rect style="position:absolute;z-index:9"/></w:pict>', 0],
  ['a box of text in front of the text', `<w:drawing><wp:anchor><wp:wrapNone/>${BOX}</wp:anchor></w:drawing>`, 0],
  ['a box of text that says nothing of the text around it', `<w:drawing><wp:anchor>${BOX}</wp:anchor></w:drawing>`, 0],
  ['a picture whose outline text follows', '<w:drawing><wp:anchor><wp:wrapTight/></wp:anchor></w:drawing>', 0],
  ['a box of VML', `<w:pict><v:rect style="position:absolute"><v:textbox>${BOX}</v:textbox></v:rect></w:pict>`, 0],
  [
    'a shape with a wrap of no kind',
    '<w:pict><v:oval style="position:absolute"><w10:wrap type="none"/></v:oval></w:pict>',
    0,
  ],
  ['a box of text that text flows around', `<w:drawing><wp:anchor><wp:wrapSquare/>${BOX}</wp:anchor></w:drawing>`, 1],
  ['a picture behind the text', '<w:drawing><wp:anchor behindDoc="1"><wp:wrapNone/></wp:anchor></w:drawing>', 1],
  ['a picture that text flows around', '<w:drawing><wp:anchor><wp:wrapSquare/></wp:anchor></w:drawing>', 1],
])('%s: is the text in doubt?', async (_what, drawing, confidence) => {
  const file = await opened(p(run('有效期至2027年'), `<w:r>${drawing}</w:r>`));
  const [line] = file.pages[0]!.textLayer!;
  expect(line!.text).toBe('有效期至2027年');
  expect(new Set(line!.characters!.map((character) => character.confidence))).toEqual(new Set([confidence]));
});

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const withHeader = (header: string, kind = 'header') =>
  open(
    docx(p(run('有效期至2027年')), {
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}/${kind}" Target="margin.xml"/></Relationships>`,
      'word/margin.xml': `<w:hdr>${header}</w:hdr>`,
    }),
  );

test.each(['header', 'footer'])('what a %s says is read, and not relied on', async (kind) => {
  const file = await withHeader(p(run('草稿')), kind);
  const all = kind === 'header' ? ['草稿', '有效期至2027年'] : ['有效期至2027年', '草稿'];
  expect(texts(file)).toEqual(all);
  const confidences = file.pages[0]!.textLayer!.map(({ characters }) => characters![0]!.confidence);
  expect(confidences).toEqual(kind === 'header' ? [0, 1] : [1, 0]);
  expect(file.pages[0]!.undrawn).toBeUndefined();
});

test('words along a path, as watermarks are, are read', async () => {
  const path = '<v:shape style="position:absolute;z-index:-1"><v:textpath string="作废"/></v:shape>';
  const file = await withHeader(p(`<w:r><w:pict>${path}</w:pict></w:r>`));
  expect(texts(file)).toEqual(['作废', '有效期至2027年']);
});

test.each([
  ['a picture', '<w:drawing><wp:inline><pic:blipFill><a:blip/></pic:blipFill></wp:inline></w:drawing>', true],
  ['a picture within a box of text', `<w:drawing><wp:inline>${BOX}<a:blip/></wp:inline></w:drawing>`, true],
  ['an embedded object', '<w:object><v:shape/></w:object>', true],
  ['a note at the foot of the page', '<w:footnoteReference w:id="2"/>', true],
  ['a box of text', `<w:drawing><wp:inline>${BOX}</wp:inline></w:drawing>`, false],
  ['a line across the page', '<w:pict><v:rect o:hr="t"/></w:pict>', false],
])('%s: does the page show more than its image?', async (_what, drawing, more) => {
  const file = await opened(p(run('有效期至2027年'), `<w:r>${drawing}</w:r>`));
  expect(file.pages[0]!.undrawn !== undefined).toBe(more);
});

test('pages end where the document says, and where they are full', async () => {
  const file = await opened(
    p(run('第一页')) + p('<w:r><w:br w:type="page"/></w:r>', run('第二页')) + p(run('行')).repeat(60),
  );
  expect(file.pages.map((_, page) => texts(file, page)?.[0])).toEqual(['第一页', '第二页', '行']);
  expect(texts(file, 1)!.length + texts(file, 2)!.length).toBe(61);
});

test('a document without text says what to do; a damaged, locked or hostile one is a fault', async () => {
  const [fault] = (await opened(p())).faults;
  expect(fault).toMatchObject({
    code: 'file.unsupported',
    kind: 'docx',
    advice: 'export-docx',
  });
  const damaged = [{ code: 'file.unreadable', reason: 'damaged' }];
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><w:document><w:body>&a;</w:body></w:document>';
  expect((await open(docx('', { 'word/document.xml': laughs }))).faults).toEqual(damaged);
  expect((await open(docx('', { '../x': 'y' }))).faults).toEqual(damaged);
  const bomb = `<w:document>${' '.repeat(20_000_000)}</w:document>`;
  expect((await open(docx('', { 'word/document.xml': bomb }))).faults).toMatchObject([{ code: 'file.too-large' }]);
});

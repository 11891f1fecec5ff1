/** The illustrated report's style sheet: paper, ink, and three colours that mean something. */
export const STYLE = `
:root{--ink:#1d2733;--soft:#566170;--faint:#626c78;--paper:#f5f4f0;--card:#fff;--line:#e4e2db;--red:#b8322a;--amber:#8c5800;--blue:#2b66ad;--green:#2c7a53;color-scheme:light}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
h1,h2,h3,p,ul,ol,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration:none}
code{font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--faint);overflow-wrap:anywhere}
.switch{position:absolute;opacity:0;pointer-events:none}
body:has(#lang-zh:checked) [lang=en],body:has(#lang-en:checked) [lang=zh]{display:none}
header,main,footer{max-width:1320px;margin:0 auto;padding:0 28px}
header{display:flex;gap:20px;align-items:center;padding-top:28px;padding-bottom:22px}
.sign{flex:none;width:60px;height:60px;border-radius:50%;display:grid;place-items:center;font-size:28px;line-height:1;color:#fff;background:var(--tone)}
.approve{--tone:var(--green)}.correct{--tone:var(--red)}.manual{--tone:var(--amber)}
.block{--tone:var(--red)}.review{--tone:var(--amber)}.notice{--tone:var(--blue)}
header h1{font-size:25px;line-height:1.3;font-weight:650;color:var(--tone)}
header p{color:var(--soft)}
header .what{flex:1;min-width:0}
header .what b{font-weight:600;color:var(--ink)}
.languages{display:flex;flex:none;border:1px solid var(--line);border-radius:999px;background:var(--card);padding:3px;font-size:13px;align-self:flex-start}
.languages label{padding:2px 12px;border-radius:999px;cursor:pointer;color:var(--soft)}
#lang-zh:checked+label,#lang-en:checked+label{background:var(--ink);color:#fff}
.switch:focus-visible+label{outline:2px solid var(--blue);outline-offset:2px}
main{display:grid;grid-template-columns:minmax(340px,5fr) minmax(0,8fr);grid-template-areas:"requirements requirements" "issues pages";gap:26px 30px;align-items:start}
h2{font-size:14px;font-weight:650;letter-spacing:.02em;color:var(--tone,var(--soft));margin-bottom:10px}
h2 small{font-size:12px;font-weight:600;color:#fff;background:var(--tone);border-radius:999px;padding:1px 8px;margin-left:2px}
.requirements{grid-area:requirements;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px 20px 14px}
.requirements ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:8px 20px}
.requirements li{display:flex;gap:9px;align-items:baseline;line-height:1.45}
.requirements i{flex:none;font-style:normal;font-size:12px;font-weight:700;width:19px;height:19px;line-height:19px;border-radius:50%;text-align:center;color:#fff;background:var(--tone);position:relative;top:-1px}
.requirements b{font-weight:500}
.requirements small{color:var(--tone);white-space:nowrap}
.requirements em{display:block;font-style:normal;font-size:13px;color:var(--tone)}
.met,.waived{--tone:var(--green)}.missing,.defective{--tone:var(--red)}.not-applicable{--tone:#626c78}
.requirements .not-applicable b{color:var(--soft);font-weight:400}
details{margin-top:10px}
summary{cursor:pointer;font-size:13px;color:var(--soft)}
.requirements details ul{margin-top:8px}
.issues{grid-area:issues}
.issues h2:not(:first-child){margin-top:24px}
.issues ol{display:grid;gap:12px}
.calm{font-size:18px;font-weight:600;color:var(--green)}
.card{display:flex;gap:12px;background:var(--card);border:1px solid var(--line);border-left:3px solid var(--tone);border-radius:10px;padding:14px 16px;scroll-margin:20px}
.card:target{box-shadow:0 0 0 2px var(--tone)}
.number{flex:none;width:24px;height:24px;border-radius:50%;background:var(--tone);color:#fff;font-size:13px;font-weight:650;line-height:24px;text-align:center}
.body{flex:1;min-width:0;overflow-wrap:anywhere}
h3{font-size:15.5px;line-height:1.5;font-weight:600}
h3 a:hover{color:var(--tone)}
.where{font-size:13px;color:var(--faint)}
.mend{margin-top:6px;color:var(--soft)}
.evidence{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:8px;margin-top:10px}
.evidence.stacked{grid-template-columns:minmax(0,1fr)}
.cell{background:#faf9f6;border:1px solid var(--line);border-radius:8px;padding:8px 10px;min-width:0}
.cell img{display:block;max-width:100%;max-height:96px;width:auto;height:auto;object-fit:contain;border-radius:4px;margin:0 auto 6px}
.cell .where{font-size:12px;line-height:1.45}
.value{font-weight:600;line-height:1.4}
.value mark{background:color-mix(in srgb,var(--tone) 17%,transparent);color:color-mix(in srgb,var(--tone) 75%,#000);border-radius:3px;padding:0 1px}
.ground{display:flex;flex-wrap:wrap;gap:2px 10px;align-items:baseline;margin-top:8px}
.basis{font-size:12.5px;color:var(--soft)}
.pages{grid-area:pages;display:grid;gap:26px;min-width:0}
.quiet,.all{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:22px;align-items:start}
.all{grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}
figure{min-width:0;scroll-margin:20px}
figcaption{margin-bottom:6px;line-height:1.4}
figcaption b{font-weight:600}
.sheet{position:relative;line-height:0;border:1px solid var(--line);border-radius:8px;overflow:hidden;background:var(--card);box-shadow:0 1px 2px #1d27330d,0 10px 28px -14px #1d273338}
.sheet>img{width:100%;height:auto}
.sheet svg{position:absolute;inset:0;width:100%;height:100%}
polygon{vector-effect:non-scaling-stroke}
.field{fill:transparent;stroke:#5d6875;stroke-opacity:.38;stroke-width:1}
.field:hover{fill:#2b66ad1f;stroke-opacity:1}
.seal{stroke-dasharray:4 3}
.mark polygon{fill:var(--tone);fill-opacity:.1;stroke:var(--tone);stroke-width:2.25;stroke-linejoin:round}
.mark:hover polygon,.mark:focus-visible polygon,.mark:target polygon,.mark.lit polygon{fill-opacity:.24;stroke-width:3.5}
.mark circle{fill:var(--tone);stroke:#fff;stroke-width:2;vector-effect:non-scaling-stroke}
.mark text{fill:#fff;font-weight:650;text-anchor:middle}
.quiet .sheet{box-shadow:none}
table{width:100%;margin-top:6px;border-collapse:collapse;font-size:13px;line-height:1.45}
th,td{padding:4px 8px 4px 0;text-align:left;vertical-align:top;border-top:1px solid var(--line);overflow-wrap:anywhere}
th{width:34%;font-weight:400;color:var(--soft)}
.why{display:block;color:var(--faint)}
.confidence{width:48px;text-align:right;color:var(--faint);white-space:nowrap}
.invalid td{color:var(--red)}
footer{margin-top:40px;padding-top:16px;padding-bottom:32px;font-size:12.5px;color:var(--faint)}
footer code{font-size:11.5px}
@media (min-width:901px) and (min-height:600px){.issues{position:sticky;top:0;max-height:100vh;overflow-y:auto;scrollbar-width:thin;padding:2px 6px 20px 2px;margin:-2px -6px 0 -2px}}
@media (max-width:900px){header,main,footer{padding-left:16px;padding-right:16px}header{position:relative;gap:14px;padding-top:60px;align-items:flex-start}.languages{position:absolute;top:14px;right:16px}.sign{width:46px;height:46px;font-size:22px}header h1{font-size:21px}main{grid-template-columns:minmax(0,1fr);grid-template-areas:"requirements" "issues" "pages"}.requirements ul{grid-template-columns:1fr}}
@media print{.issues{position:static!important;max-height:none!important;overflow:visible!important}body{background:#fff;font-size:12px}.languages,.pages details{display:none}main{display:block}main>section{margin-bottom:16px}.card,figure,.requirements{break-inside:avoid}.sheet{box-shadow:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

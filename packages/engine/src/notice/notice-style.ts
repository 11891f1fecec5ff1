/** An A4 sheet in large print: 14 pt, black on white, nothing that needs colour to be understood. */
export const NOTICE_STYLE = `
@page{size:A4;margin:16mm 20mm}
*{box-sizing:border-box}
html{background:#e9e9e6}
body{margin:24px auto;padding:18mm 20mm;width:210mm;min-height:297mm;background:#fff;color:#111;font:14pt/1.65 "Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1{font-size:25pt;line-height:1.35;text-align:center;letter-spacing:.08em;margin:0 0 9mm}
html:lang(en) h1{letter-spacing:0}
h2{font-size:16.5pt;line-height:1.4;margin:7mm 0 2.5mm;padding-left:3.5mm;border-left:2mm solid #111;break-after:avoid}
p{margin:0 0 2.5mm;text-align:justify;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 4mm;margin:0 0 7mm;padding:0 0 5mm;border-bottom:.4mm solid #111}
dt{font-weight:700}
dd{margin:0;overflow-wrap:anywhere}
.line{display:inline-block;width:60mm;border-bottom:.3mm solid #111;height:1.1em}
ol{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:11mm 1fr;margin:0 0 5mm;break-inside:avoid}
li>b{font-size:14pt;width:8mm;height:8mm;line-height:7.4mm;border:.4mm solid #111;border-radius:50%;text-align:center}
h3{font-size:16pt;line-height:1.45;margin:0 0 1mm}
li p{margin:0 0 1.2mm}
.how{font-weight:700}
.version{padding-left:5mm;text-indent:-5mm;text-align:left}
.version::before{content:'· '}
.small,p:has(+footer){font-size:11.5pt;color:#333}
footer{display:flex;justify-content:flex-end;margin-top:8mm;break-inside:avoid;break-before:avoid}
footer div{min-width:80mm}
footer p{margin:0 0 4mm}
@media (max-width:820px){body{width:auto;margin:0;padding:22px 18px}}
@media print{html{background:#fff}body{margin:0;padding:0;width:auto;min-height:0}}
`;

import { createHash } from 'node:crypto';
import type { Language } from '../language';
import { DECISION_MEANING, DECISION_SIGNS, DECISION_WORDS, duration, WORDS } from '../words';
import { issueCards } from './issue-cards';
import { both, html, Markup } from './markup';
import { pageFigures } from './page-figures';
import type { PicturedCase } from './picture-case';
import { requirementList } from './requirement-list';
import { SCRIPT } from './script';
import { STYLE } from './style';

const sourceHash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

// Nothing may be loaded, sent, framed or run but what stands in the page itself.
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src ${sourceHash(STYLE)}`,
  `script-src ${sourceHash(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const DISCLAIMER = {
  zh: '预审只说明是否发现不一致，不判断证件真伪。',
  en: 'A pre-review says whether anything inconsistent was found, never that a document is genuine.',
};

/**
 * The illustrated report: one self-contained page in both languages, of which it shows `language` first.
 * All text of the case is escaped; the page loads nothing and runs no script but its own.
 */
export function renderHtml(view: PicturedCase, language: Language): string {
  const { report } = view;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${DECISION_WORDS[report.decision][language]} · ${view.matterTitle[language]} · ${report.caseId}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${header(view, language)}
<main>
${requirementList(report.requirements)}
${issueCards(view)}
${pageFigures(view)}
</main>
${footer(view)}
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;
}

function header({ report, matterTitle }: PicturedCase, language: Language): Markup {
  const checked = (one: Language) => (one === language ? html` checked` : undefined);
  const { decision, caseId, matter } = report;
  return html`<header class="${decision}">
<div class="sign" aria-hidden="true">${DECISION_SIGNS[decision]}</div>
<div class="what"><h1>${both(DECISION_WORDS[decision])}</h1>
<p><b>${both(matterTitle)}</b> · ${both(WORDS.case)} ${caseId} · <code>${matter.id} ${matter.version}</code></p>
<p>${both(DECISION_MEANING[decision])}</p></div>
<div class="languages"><input class="switch" type="radio" name="language" id="lang-zh" value="zh"${checked('zh')}><label for="lang-zh">中文</label><input class="switch" type="radio" name="language" id="lang-en" value="en"${checked('en')}><label for="lang-en">English</label></div>
</header>`;
}

function footer({ report }: PicturedCase): Markup {
  return html`<footer><p>${both(DISCLAIMER)}</p>
<p>Yushen ${report.engine.version} · ${both(WORDS.total)} ${duration(report.timings.totalMs)} · <code>${report.digest}</code></p></footer>`;
}

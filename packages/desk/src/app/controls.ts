import { css } from 'lit';

/** How buttons, fields and tables of the desk look. */
export const controls = css`
  button, input, select, textarea { font: inherit; color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 0.35rem 0.7rem; min-height: 2.25rem; }
  label input, label textarea, label select { display: block; width: 100%; margin-top: 0.2rem; }
  button { cursor: pointer; }
  button:disabled { opacity: 0.65; cursor: not-allowed; }
  .main, [aria-pressed='true'] { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  kbd { font: 0.8em ui-monospace, monospace; border: 1px solid currentColor; border-radius: 3px; padding: 0 0.25em; margin-left: 0.35em; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--_raised); vertical-align: top; overflow-wrap: anywhere; }
  td button { white-space: nowrap; }
  .soft { color: var(--_soft); }
  .approve { color: var(--_good); } .correct { color: var(--_bad); } .manual, .none { color: var(--_warn); }
`;

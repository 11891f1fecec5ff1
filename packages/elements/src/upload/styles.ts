import { css } from 'lit';

export const styles = css`
  h2, h3, h4 { margin: 0; line-height: 1.35; }
  h2 { font-size: 1.35em; }
  h3 { font-size: 1.1em; }
  h4 { font-size: 1em; }
  p { margin: 0.4em 0; }
  ul, ol { margin: 0; padding: 0; list-style: none; }
  .soft { color: var(--_soft); }
  .box { border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 1em; margin-top: 1em; background: var(--_ground); }
  .drop { border: 2px dashed var(--_edge); background: var(--_raised); text-align: center; }
  .drop.over { border-color: var(--_accent); }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; }
  .head > * { margin-right: 0.75em; }
  .badge { border: 2px solid currentColor; border-radius: 2em; padding: 0 0.7em; font-size: 0.9em; white-space: nowrap; }
  .done { color: var(--_good); }
  .open, .later { color: var(--_soft); }
  .wrong { color: var(--_bad); }
  .doubtful { color: var(--_warn); }
  .buttons { display: flex; flex-wrap: wrap; margin: 0.5em -0.35em -0.35em; }
  .drop .buttons { justify-content: center; }
  .buttons > * { margin: 0.35em; }
  button, .file { display: inline-block; font: inherit; line-height: 1.4; min-height: 48px; padding: 0.55em 1.1em; border: 2px solid var(--_accent); border-radius: var(--_radius); background: var(--_ground); color: var(--_accent); cursor: pointer; text-align: center; }
  .file { position: relative; }
  .file.main, button.main { background: var(--_accent); color: var(--_on-accent); }
  .file input { position: absolute; top: 0; left: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; font-size: 0; }
  .file:focus-within { outline: 3px solid var(--_accent); outline-offset: 2px; }
  button.quiet { border-color: var(--_edge); color: var(--_text); }
  .checks li { padding: 0.15em 0; }
  .checks .mark { display: inline-block; width: 1.5em; font-weight: 700; }
  details { margin-top: 0.6em; }
  summary { min-height: 44px; padding: 0.4em 0; cursor: pointer; color: var(--_accent); }
  .item { border-top: 1px solid var(--_edge); margin-top: 1em; padding-top: 1em; }
  .item .name { font-weight: 600; overflow-wrap: anywhere; word-break: break-word; }
  .issue { border-left: 4px solid currentColor; padding: 0.2em 0 0.2em 0.75em; margin: 0.6em 0; }
  .issue p { color: var(--_text); }
  .issue .what { font-weight: 600; }
  progress { width: 100%; height: 0.75em; accent-color: var(--_accent); }
  .preview { position: relative; display: inline-block; max-width: 100%; margin: 0.6em 0; background: var(--_raised); border: 1px solid var(--_edge); line-height: 0; }
  .preview img { display: block; max-width: 100%; max-height: 22em; }
  .preview svg { position: absolute; top: 0; left: 0; width: 100%; height: 100%; overflow: visible; }
  .preview polygon { fill: rgba(179, 38, 30, 0.14); stroke: var(--_bad); stroke-width: 3; vector-effect: non-scaling-stroke; }
  .preview polygon.doubtful { fill: rgba(138, 75, 0, 0.14); stroke: var(--_warn); }
  .notice { border-width: 3px; border-color: var(--_accent); }
  .notice h4 {
    margin-top: 1em;
  }
  .notice li { padding: 0.5em 0; border-top: 1px solid var(--_edge); }
  .notice .inorder li { border: 0; padding: 0.1em 0; }
  .foot { margin-top: 1em; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
`;

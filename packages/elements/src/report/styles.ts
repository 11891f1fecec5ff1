import { css } from 'lit';

export const styles = css`
  :host { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(20rem, 1fr); gap: 0.75rem; height: 100%; min-height: 24rem; font-size: 0.95rem; }
  .left { display: grid; grid-template-rows: minmax(0, 1fr) auto; gap: 0.5rem; min-height: 0; }
  .strip { display: flex; gap: 0.4rem; overflow-x: auto; padding: 3px; }
  .strip button { flex: none; width: 4.2rem; padding: 2px; }
  .strip img { width: 100%; height: 3.4rem; object-fit: cover; display: block; }
  .strip small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 0.75rem; }
  .strip [aria-current='true'] { outline: 3px solid var(--_accent); }
  .right { overflow-y: auto; min-height: 0; padding-right: 0.25rem; }
  h2 { font-size: 1.05rem; margin: 1rem 0 0.4rem; }
  .decision { margin: 0; padding: 0.4rem 0.75rem; border-radius: var(--_radius); font-weight: 600; border: 2px solid currentColor; }
  .decision.approve, .state.met { color: var(--_good); }
  .decision.correct, .severity.block, .state.missing, .state.defective { color: var(--_bad); }
  .decision.manual, .severity.review { color: var(--_warn); }
  .counts { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 0.5rem; }
  .counts button, .counts span { display: inline-block; min-height: 2rem; padding: 0.1rem 0.7rem; border: 1px solid currentColor; border-radius: 1rem; background: var(--_ground); color: inherit; }
  .counts .block { color: var(--_bad); } .counts .review { color: var(--_warn); } .counts .plain { color: var(--_soft); }
  .signals button { display: flex; gap: 0.5rem; width: 100%; text-align: left; align-items: start; padding: 0.4rem 0.6rem; margin-bottom: 0.3rem; border: 2px solid var(--_warn); }
  .signals .mark { flex: none; width: 1.4em; height: 1.4em; line-height: 1.4em; text-align: center; border-radius: 50%; background: var(--_warn); color: var(--_ground); font-weight: 700; }
  .lack { display: inline-block; border-bottom: 2px solid var(--_warn); font-weight: 600; }
  .weak-values { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .next-best { display: block; } .next-best button { padding: 0 0.5rem; }
  ol, ul { list-style: none; margin: 0; padding: 0; }
  button { font: inherit; color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: var(--_radius); cursor: pointer; min-height: 2rem; }
  .issue { border: 1px solid var(--_edge); border-left: 5px solid var(--_edge); border-radius: var(--_radius); padding: 0.5rem 0.7rem; margin-bottom: 0.5rem; background: var(--_ground); }
  .issue.block { border-left-color: var(--_bad); }
  .issue.review { border-left-color: var(--_warn); }
  .issue.current { box-shadow: 0 0 0 3px var(--_accent); }
  .issue > button { all: unset; cursor: pointer; display: block; font-weight: 600; }
  .issue > button:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .severity { font-size: 0.8rem; font-weight: 600; margin-right: 0.4rem; }
  .signal { display: inline-block; background: var(--_warn); color: var(--_ground); border-radius: 3px; padding: 0 0.4rem; font-size: 0.8rem; }
  .issue p { margin: 0.25rem 0; }
  .soft, dt, small { color: var(--_soft); }
  .evidence { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.4rem 0; }
  .cell { flex: 1 1 12rem; min-width: 0; background: var(--_raised); border-radius: var(--_radius); padding: 0.4rem; }
  .crop { position: relative; overflow: hidden; max-width: 100%; border: 1px solid var(--_edge); background: #fff; }
  .crop img, .crop .turned { position: absolute; max-width: none; }
  .value { font-weight: 600; overflow-wrap: anywhere; }
  mark { background: var(--_bad); color: var(--_ground); border-radius: 2px; padding: 0 1px; }
  .row { display: flex; gap: 0.5rem; justify-content: space-between; padding: 0.25rem 0; border-bottom: 1px solid var(--_raised); }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  caption { text-align: left; font-weight: 600; padding: 0.5rem 0 0.25rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.4rem 0.25rem 0; border-bottom: 1px solid var(--_raised); overflow-wrap: anywhere; font-weight: 400; }
  th { width: 30%; color: var(--_soft); }
  td:nth-child(3) { width: 6rem; padding-right: 0; } td:nth-child(3) button { white-space: nowrap; }
  tr.weak .value { color: var(--_warn); }
  .link { all: unset; cursor: pointer; text-decoration: underline dotted; }
  .link:focus-visible { outline: 3px solid var(--_accent); }
  input { font: inherit; width: 100%; color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: 4px; padding: 0.2rem; }
  @media (max-width: 60rem) {
    :host { grid-template-columns: 1fr; height: auto; }
    .left { height: 60vh; }
  }
`;

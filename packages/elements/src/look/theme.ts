import { css } from 'lit';

/**
 * What a page may set on any of the elements, or on `:root`. Every element reads these and no other custom properties, so that
 * one sheet dresses them all. The defaults hold a contrast of 4.5:1 for text and 3:1 for edges (WCAG 2.2 AA).
 */
export const theme = css`
  :host {
    --_font: var(--yushen-font, system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif);
    --_size: var(--yushen-font-size, 1.125rem);
    --_text: var(--yushen-text, #1b1f24);
    --_soft: var(--yushen-text-soft, #4a5563);
    --_ground: var(--yushen-ground, #ffffff);
    --_raised: var(--yushen-ground-raised, #f4f6f9);
    --_edge: var(--yushen-edge, #7b8794);
    --_accent: var(--yushen-accent, #0b57b7);
    --_on-accent: var(--yushen-on-accent, #ffffff);
    --_good: var(--yushen-good, #0f6b3a);
    --_warn: var(--yushen-warn, #8a4b00);
    --_bad: var(--yushen-bad, #b3261e);
    --_radius: var(--yushen-radius, 8px);
    display: block;
    color: var(--_text);
    background: var(--_ground);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.6;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

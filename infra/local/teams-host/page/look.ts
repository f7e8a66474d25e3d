import { tokens } from '@fluentui/react-components';

/** Measures of the client, in pixels. */
export const HEADER = 52;
export const TITLE_BAR = 44;
export const RAIL = 68;
export const PANEL = 320;

export const text = {
  small: { fontSize: '12px', lineHeight: '16px' },
  body: { fontSize: '14px', lineHeight: '20px' },
  title: { fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  heading: { fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
} as const;

/** Drawn inside, so that it moves nothing. */
export const brandRing = `inset 0 0 0 2px ${tokens.colorBrandStroke1}`;

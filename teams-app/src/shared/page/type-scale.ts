import { tokens } from '@fluentui/react-components';

/** The sizes of words on pages, as styles to spread. */
export const type = {
  small: { fontSize: '12px', lineHeight: '16px' },
  body: { fontSize: '14px', lineHeight: '20px' },
  strong: { fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  section: { fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  title: { fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  headline: { fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
} as const;

/** Words that accompany others. */
export const quiet = { color: tokens.colorNeutralForeground2 } as const;

/** Below this width a page is one column, as on a phone. */
export const NARROW = '@media (max-width: 719.9px)';

import '@fontsource-variable/open-sans/wdth.css';
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { look, lookOf, type Surface } from './palette.ts';
import { THEMES } from './themes.ts';

/** Fluent copies these classes to what floats above the page: a menu must not cover all of it. */
const IN_THE_PAGE = ':not([data-portal-node])';

const useStyles = makeStyles({
  root: {
    fontVariationSettings: "'wdth' 93",
    fontVariantNumeric: 'tabular-nums',
    [IN_THE_PAGE]: { minHeight: '100%' },
  },
  meeting: { colorScheme: 'dark', [IN_THE_PAGE]: { height: '100%', backgroundColor: look('groundStage') } },
});

/** Theme, tokens and type for everything inside. A meeting surface stays dark under the light theme of Teams. */
export function LookProvider(props: { teamsTheme: string; surface: Surface; children: ReactNode }) {
  const styles = useStyles();
  const isMeeting = props.surface === 'meeting';
  return (
    <FluentProvider
      theme={THEMES[lookOf(props.teamsTheme, props.surface)]}
      className={mergeClasses(styles.root, isMeeting && styles.meeting)}
    >
      {props.children}
    </FluentProvider>
  );
}

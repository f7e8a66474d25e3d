import '@fontsource-variable/open-sans/wdth.css';
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { look, lookOf, type Surface } from './palette.ts';
import { THEMES } from './themes.ts';

const useStyles = makeStyles({
  root: { minHeight: '100%', fontVariationSettings: "'wdth' 93", fontVariantNumeric: 'tabular-nums' },
  meeting: { height: '100%', backgroundColor: look('groundStage'), colorScheme: 'dark' },
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

import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { THEMES } from '@upbeat/teams-app/src/shared/look/themes.ts';
import type { ReactNode } from 'react';
import { useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({ root: { colorScheme: 'dark', height: '100%' } });

/** A meeting is dark whatever the theme, unless it is high contrast. */
export function MeetingLook({ className, children }: { className?: string; children: ReactNode }) {
  const styles = useStyles();
  const { theme } = useWindowState();
  return (
    // A class on the provider would lie on its menus too, so it goes one element further in.
    <FluentProvider theme={THEMES[theme === 'contrast' ? 'contrast' : 'dark']} style={{ height: '100%' }}>
      <div className={mergeClasses(styles.root, className)}>{children}</div>
    </FluentProvider>
  );
}

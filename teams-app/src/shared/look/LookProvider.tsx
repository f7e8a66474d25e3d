import '@fontsource-variable/open-sans/wdth.css';
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { createContext, use, type ReactNode } from 'react';
import { look, lookOf, PALETTES, type Palette, type Surface } from './palette.ts';
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

const PaletteOfPage = createContext<Palette>(PALETTES.dark);

/** The palette around, for what is drawn and cannot read CSS. */
export function usePalette(): Palette {
  return use(PaletteOfPage);
}

/** Theme, tokens and type for everything inside. A meeting surface stays dark under the light theme of Teams. */
export function LookProvider(props: { teamsTheme: string; surface: Surface; children: ReactNode }) {
  const styles = useStyles();
  const isMeeting = props.surface === 'meeting';
  const lookOfPage = lookOf(props.teamsTheme, props.surface);
  return (
    <FluentProvider theme={THEMES[lookOfPage]} className={mergeClasses(styles.root, isMeeting && styles.meeting)}>
      <PaletteOfPage value={PALETTES[lookOfPage]}>{props.children}</PaletteOfPage>
    </FluentProvider>
  );
}

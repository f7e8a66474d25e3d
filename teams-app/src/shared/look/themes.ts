import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { PALETTES, type Look, type Palette } from './palette.ts';

/** Segoe UI where Windows has it; elsewhere Open Sans at 93 % of its width, which runs as long. */
const FONT = "'Segoe UI', 'Open Sans Variable', sans-serif";

function withLook(theme: Theme, palette: Palette): Theme & Palette {
  return { ...theme, ...palette, fontFamilyBase: FONT, fontFamilyNumeric: FONT };
}

export const THEMES: Readonly<Record<Look, Theme & Palette>> = {
  dark: withLook(teamsDarkTheme, PALETTES.dark),
  light: withLook(teamsLightTheme, PALETTES.light),
  contrast: withLook(teamsHighContrastTheme, PALETTES.contrast),
};

/** The themes of Teams, by the names that teams-js gives them. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

interface CardColours {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly emphasis: string;
}

const COLOURS: Readonly<Record<TeamsTheme, CardColours>> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    line: '#e0e0e0',
    emphasis: '#f5f5f5',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f2c661',
    attention: '#f9526b',
    line: '#525252',
    emphasis: '#333333',
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff5f5f',
    line: '#ffffff',
    emphasis: '#000000',
  },
};

/**
 * How Teams shows cards, as far as it can be seen from outside: type, spacing, colours, six buttons in a row that wraps.
 * The object is that of `HostConfig` in `adaptivecards`.
 */
export function hostConfigOf(theme: TeamsTheme): object {
  const { emphasis, line } = COLOURS[theme];
  const foregroundColors = foregroundOf(COLOURS[theme]);
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Open Sans", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: { backgroundColor: '#00000000', foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    textStyles: { heading: { weight: 'bolder', size: 'large', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 3 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}

function foregroundOf({ text, subtle, accent, good, warning, attention }: CardColours): object {
  const both = (colour: string, quiet = colour) => ({ default: colour, subtle: quiet });
  return {
    default: both(text, subtle),
    dark: both(text, subtle),
    light: both(text, subtle),
    accent: both(accent),
    good: both(good),
    warning: both(warning),
    attention: both(attention),
  };
}

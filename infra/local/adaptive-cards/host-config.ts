import type { Look } from '@upbeat/teams-app/src/shared/look/palette.ts';
import { THEMES } from '@upbeat/teams-app/src/shared/look/themes.ts';

/** How Teams draws cards, as near as can be told from outside: its measures, and the colours of the theme. */
export function hostConfigOf(look: Look): object {
  const theme = THEMES[look];
  const plain = { default: theme.colorNeutralForeground1, subtle: theme.colorNeutralForeground2 };
  const all = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: plain,
    light: all(theme.colorNeutralForeground3),
    dark: plain,
    accent: all(theme.colorBrandForeground1),
    good: all(theme.colorStatusSuccessForeground1),
    warning: all(theme.colorStatusWarningForeground1),
    attention: all(theme.colorStatusDangerForeground1),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, borderColor: backgroundColor, foregroundColors });
  return {
    fontFamily: theme.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 14, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 28, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 14 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: container('transparent'),
      emphasis: container(theme.colorNeutralBackground3),
      accent: container(theme.colorBrandBackground2),
      good: container(theme.colorStatusSuccessBackground1),
      warning: container(theme.colorStatusWarningBackground1),
      attention: container(theme.colorStatusDangerBackground1),
    },
    textBlock: { headingLevel: 3 },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 0, // the style sheet sets it, so that rows have it too
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    supportsInteractivity: true,
  };
}

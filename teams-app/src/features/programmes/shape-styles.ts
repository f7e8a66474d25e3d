import { makeStyles, tokens } from '@fluentui/react-components';
import { look } from '../../shared/look/palette.ts';

/** The card of one programme in a list of them. */
export const useShapeStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '16px 16px 14px',
    borderRadius: '8px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${look('tileOutline')}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
});

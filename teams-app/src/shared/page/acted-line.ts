import { makeStyles, tokens } from '@fluentui/react-components';

/** The look of a line that says what a press has done, with the way back beside it. */
export const useActedLine = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '32px',
    marginBottom: '12px',
    padding: '6px 8px 6px 16px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
  },
  words: { flexGrow: 1, flexBasis: '160px' },
});

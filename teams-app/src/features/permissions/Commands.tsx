import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { CopyButton } from './CopyButton.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  block: {
    display: 'grid',
    rowGap: '8px',
    marginTop: '8px',
    padding: '10px 12px 12px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
  lines: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '13px',
    lineHeight: '20px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  act: { justifySelf: 'end' },
});

/** Commands to be run elsewhere, whole, and easily copied. */
export function Commands({ text, what }: { text: string; what: string }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <pre className={styles.lines} tabIndex={-1}>
        {text}
      </pre>
      <div className={styles.act}>
        <CopyButton text={text} label={intl.formatMessage(words.copyOf, { what })}>
          {intl.formatMessage(words.copy)}
        </CopyButton>
      </div>
    </div>
  );
}

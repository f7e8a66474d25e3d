import { makeStyles, tokens } from '@fluentui/react-components';
import { Shield20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

const useStyles = makeStyles({
  why: { display: 'flex', columnGap: '8px', marginTop: '24px' },
  icon: { flexShrink: 0 },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why an admin sees nothing of a class from outside. */
export function WhyTakePart() {
  const styles = useStyles();
  const intl = useIntl();
  const title = useId();
  return (
    <section className={styles.why} aria-labelledby={title}>
      <Shield20Regular className={styles.icon} />
      <div>
        <h2 id={title} className={styles.title}>
          {intl.formatMessage(words.adminTitle)}
        </h2>
        <p className={styles.words}>{intl.formatMessage(words.adminWords)}</p>
      </div>
    </section>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { Shield20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { consentWords, HR_SEES } from '../../shared/consent/words.ts';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  title: { margin: 0, ...type.section },
  never: { margin: '8px 0 4px', fontWeight: 600 },
  words: { margin: '0 0 4px', maxWidth: '720px', ...quiet },
});

/** What the employer learns from Upbeat, for the people it is about. */
export function WhatHrSees() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Card labelledBy="what-hr-sees">
      <div className={styles.head}>
        <Shield20Regular />
        <h2 id="what-hr-sees" className={styles.title}>
          {intl.formatMessage(consentWords.whatHrSees)}
        </h2>
      </div>
      <p className={styles.never}>{intl.formatMessage(consentWords.hrNever)}</p>
      {HR_SEES.map((message) => (
        <p key={message.id} className={styles.words}>
          {intl.formatMessage(message)}
        </p>
      ))}
    </Card>
  );
}

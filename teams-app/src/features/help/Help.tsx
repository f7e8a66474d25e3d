import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { WhatWorksWhere } from './WhatWorksWhere.tsx';

const useStyles = makeStyles({
  title: { margin: '0 0 16px', ...type.headline },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', rowGap: '16px' },
  heading: { margin: '0 0 8px', ...type.section },
  list: { display: 'grid', rowGap: '8px', margin: 0, paddingInlineStart: '20px' },
  words: { margin: '0 0 8px', ...quiet },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '20px' },
});

/** How a class works, what works where, whom to ask, and the way out. */
export function Help({ signOut }: { signOut: ReactNode }) {
  const intl = useIntl();
  const styles = useStyles();
  const say = (word: keyof typeof words) => intl.formatMessage(words[word]);
  return (
    <>
      <h1 className={styles.title}>{say('title')}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card labelledBy="help-class">
            <h2 id="help-class" className={styles.heading}>
              {say('classTitle')}
            </h2>
            <ol className={styles.list}>
              <li>{say('join')}</li>
              <li>{say('follow')}</li>
              <li>{say('rate')}</li>
              <li>{say('after')}</li>
              <li>{say('keep')}</li>
            </ol>
          </Card>
          <Card labelledBy="help-where">
            <h2 id="help-where" className={styles.heading}>
              {say('whereTitle')}
            </h2>
            <WhatWorksWhere />
          </Card>
        </div>
        <div className={styles.column}>
          <Card labelledBy="help-contact">
            <h2 id="help-contact" className={styles.heading}>
              {say('contactTitle')}
            </h2>
            <p className={styles.words}>{say('contactClass')}</p>
            <p className={styles.words}>{say('contactData')}</p>
            <p className={styles.words}>{say('health')}</p>
            <div className={styles.links}>
              <ExternalLink href="/support.html">{say('support')}</ExternalLink>
              <ExternalLink href="/privacy.html">{say('privacy')}</ExternalLink>
              <ExternalLink href="/terms.html">{say('terms')}</ExternalLink>
            </div>
          </Card>
          <Card labelledBy="help-sign-out">
            <h2 id="help-sign-out" className={styles.heading}>
              {say('signOutTitle')}
            </h2>
            <p className={styles.words}>{say('signOutWords')}</p>
            {signOut}
          </Card>
        </div>
      </div>
    </>
  );
}

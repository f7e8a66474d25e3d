import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { openDrafts } from './open-drafts.ts';
import { programmePath } from './programme-paths.ts';

const useStyles = makeStyles({
  card: { marginBottom: '16px' },
  title: { margin: 0, ...type.section },
  words: { margin: 0, ...quiet },
  list: { display: 'grid', rowGap: '8px', margin: '12px 0 0', padding: 0, listStyleType: 'none' },
  draft: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** New programmes that were begun and left before they were saved. */
export function UnsavedDrafts() {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const [, goTo] = useLocation();
  const begun = useSyncExternalStore(openDrafts.subscribe, openDrafts.unsaved).filter(
    ({ base }) => base.programme === null,
  );
  if (begun.length === 0) return null;
  return (
    <Card className={styles.card} labelledBy={heading}>
      <h2 id={heading} className={styles.title}>
        {intl.formatMessage(words.unsavedTitle)}
      </h2>
      <p className={styles.words}>{intl.formatMessage(words.unsavedWords)}</p>
      <ul className={styles.list}>
        {begun.map(({ id, history }) => {
          const name = history.present.name.trim() || intl.formatMessage(words.unnamed);
          return (
            <li key={id} className={styles.draft}>
              <Button onClick={() => goTo(programmePath(id))}>{intl.formatMessage(words.goOn, { name })}</Button>
              <Button appearance="subtle" onClick={() => openDrafts.drop(id)}>
                {intl.formatMessage(words.discard, { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

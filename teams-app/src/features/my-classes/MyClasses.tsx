import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW } from '../../shared/page/type-scale.ts';
import { useNarrowPage } from '../../shared/page/use-narrow-page.ts';
import { ClassList } from './ClassList.tsx';
import { words } from './messages.ts';
import { MyClassResultCard } from './MyClassResultCard.tsx';
import { NoClassYet } from './NoClassYet.tsx';
import { useMyClasses, type MyClass } from './use-my-classes.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '320px minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The classes I took part in, and my own result of one of them: beside the list, or on a phone instead of it. */
export function MyClasses({ sessionId }: { sessionId: string | null }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Shown
      found={useMyClasses()}
      label={intl.formatMessage(words.loading)}
      shape={
        <div className={styles.columns}>
          <CardShape lines={8} />
          <CardShape lines={12} />
        </div>
      }
    >
      {(classes) => (classes.length === 0 ? <NoClassYet /> : <ListAndResult classes={classes} sessionId={sessionId} />)}
    </Shown>
  );
}

function ListAndResult({ classes, sessionId }: { classes: readonly MyClass[]; sessionId: string | null }) {
  const styles = useStyles();
  const isNarrow = useNarrowPage();
  if (isNarrow) {
    return sessionId === null ? (
      <ClassList classes={classes} shownId={null} />
    ) : (
      <MyClassResultCard key={sessionId} sessionId={sessionId} hasBack />
    );
  }
  const shownId = sessionId ?? classes[0]?.sessionId ?? null;
  return (
    <div className={styles.columns}>
      <ClassList classes={classes} shownId={shownId} />
      {shownId !== null && <MyClassResultCard key={shownId} sessionId={shownId} />}
    </div>
  );
}

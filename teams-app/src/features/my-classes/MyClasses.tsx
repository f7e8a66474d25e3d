import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, type } from '../../shared/page/type-scale.ts';
import { useNarrowPage } from '../../shared/page/use-narrow-page.ts';
import { ClassList } from './ClassList.tsx';
import { words } from './messages.ts';
import { MyClassResultCard } from './MyClassResultCard.tsx';
import { NoClassYet } from './NoClassYet.tsx';
import { Trend } from './Trend.tsx';
import { useMyClasses, type MyClass } from './use-my-classes.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '320px minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
  said: { ...type.body, '&:not(:empty)': { marginBottom: '12px' } },
});

/** The classes I took part in, and my own result of one of them: beside the list, or on a phone instead of it. */
export function MyClasses({ sessionId }: { sessionId: string | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const [said, setSaid] = useState('');
  const found = useMyClasses();
  const tellDeleted = (name: string, startedAt: Date) => {
    const date = intl.formatDate(startedAt, { day: 'numeric', month: 'long' });
    setSaid(intl.formatMessage(words.deleted, { name, date }));
    goTo('/classes');
  };
  return (
    <>
      <div role="status" className={styles.said}>
        {said}
      </div>
      <Shown
        found={found}
        label={intl.formatMessage(words.loading)}
        shape={
          <div className={styles.columns}>
            <CardShape lines={8} />
            <CardShape lines={12} />
          </div>
        }
      >
        {(classes) =>
          classes.length === 0 && sessionId === null ? (
            <NoClassYet />
          ) : (
            <ListAndResult classes={classes} sessionId={sessionId} onDeleted={tellDeleted} />
          )
        }
      </Shown>
    </>
  );
}

interface ListAndResultProps {
  classes: readonly MyClass[];
  sessionId: string | null;
  onDeleted: (name: string, startedAt: Date) => void;
}

function ListAndResult({ classes, sessionId, onDeleted }: ListAndResultProps) {
  const intl = useIntl();
  const styles = useStyles();
  const isNarrow = useNarrowPage();
  const shownId = sessionId ?? (isNarrow ? null : (classes[0]?.sessionId ?? null));
  const result = shownId !== null && (
    <MyClassResultCard key={shownId} sessionId={shownId} onDeleted={onDeleted} hasBack={isNarrow} />
  );
  const title = <Unseen as="h1">{intl.formatMessage(words.title)}</Unseen>;
  if (isNarrow && shownId !== null) {
    return (
      <>
        {title}
        {result}
      </>
    );
  }
  return (
    <div className={styles.columns}>
      {title}
      <div className={styles.side}>
        <Trend />
        {classes.length > 0 && <ClassList classes={classes} shownId={shownId} />}
      </div>
      {result}
    </div>
  );
}

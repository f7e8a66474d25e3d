import { makeStyles } from '@fluentui/react-components';
import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, type } from '../../shared/page/type-scale.ts';
import { byDay } from './by-day.ts';
import { words } from './planned-messages.ts';
import { PlannedRow } from './PlannedRow.tsx';

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
  card: { padding: '14px 20px 6px', [NARROW]: { padding: '12px 14px 4px' } },
  title: { margin: '0 0 4px', ...type.strong },
  rows: { margin: 0, padding: 0 },
});

interface PlannedDaysProps {
  classes: readonly PlannedClass[];
  onCancel: (planned: PlannedClass) => void;
}

/** Planned classes, day by day. */
export function PlannedDays({ classes, onCancel }: PlannedDaysProps) {
  const styles = useStyles();
  return (
    <div className={styles.days}>
      {byDay(classes).map(({ day, classes: ofDay }) => (
        <DayCard key={day.getTime()} day={day} classes={ofDay} onCancel={onCancel} />
      ))}
    </div>
  );
}

function DayCard({ day, classes, onCancel }: { day: Date } & PlannedDaysProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const name = intl.formatDate(day, { weekday: 'long', day: 'numeric', month: 'long' });
  const isToday = day.toDateString() === new Date().toDateString();
  return (
    <Card className={styles.card} labelledBy={heading}>
      <h2 id={heading} className={styles.title}>
        {isToday ? intl.formatMessage(words.today, { day: name }) : name}
      </h2>
      <ul className={styles.rows}>
        {classes.map((planned) => (
          <PlannedRow key={planned.session.id} planned={planned} onCancel={() => onCancel(planned)} />
        ))}
      </ul>
    </Card>
  );
}

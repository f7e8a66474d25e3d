import { Avatar, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { minutesOf } from '../../shared/class/class-length.ts';
import { isAhead, momentOf } from './class-moment.ts';
import { ClassTime } from './ClassTime.tsx';
import type { ListedClass } from './listed-class.ts';
import { words } from './messages.ts';
import { OwnRsvpButton, RsvpButton } from './RsvpButton.tsx';
import { useClassWay } from './use-class-way.ts';
import { useNextWords } from './use-next-words.ts';

const useStyles = makeStyles({
  hero: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) 176px',
    alignItems: 'center',
    columnGap: '36px',
    padding: '26px 28px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px', padding: '20px' },
  },
  when: { ...type.small, ...quiet },
  time: {
    margin: '10px 0 4px',
    fontSize: '76px',
    lineHeight: 0.86,
    fontWeight: 600,
    letterSpacing: '-0.035em',
    whiteSpace: 'nowrap',
    [NARROW]: { fontSize: '64px' },
  },
  name: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: 600 },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  coach: { display: 'flex', alignItems: 'center', columnGap: '8px', marginBottom: '12px', ...quiet },
  plan: { maxWidth: '480px' },
  way: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  go: { minHeight: '44px', fontSize: '14px' },
  note: { textAlign: 'center', ...type.small, color: tokens.colorNeutralForeground2, [NARROW]: { textAlign: 'start' } },
});

interface NextClassProps {
  session: ListedClass;
  now: Date;
  /** In the personal tab one's own answer stands on the button. */
  isPersonal?: boolean;
}

/** The class that runs, or the next one: its time, its plan and the way in. */
export function NextClass({ session, now, isPersonal = false }: NextClassProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const way = useClassWay(session, now);
  const { id, programme, coachName, plannedStart, coming } = session;
  const Rsvp = isPersonal ? OwnRsvpButton : RsvpButton;
  const facts = { coach: coachName, minutes: minutesOf(programme) };
  return (
    <Card className={styles.hero} labelledBy={heading}>
      <div>
        <div className={styles.when}>{useNextWords(session, now)}</div>
        <div className={styles.time}>
          <ClassTime at={plannedStart} />
        </div>
      </div>
      <div>
        <h2 id={heading} className={styles.name}>
          <Link href={`/class/${id}`} className={styles.link}>
            {programme.name}
          </Link>
        </h2>
        <div className={styles.coach}>
          <Avatar size={24} name={coachName} color="colorful" aria-hidden />
          {coming === null
            ? intl.formatMessage(words.coachAndLength, facts)
            : intl.formatMessage(words.coachLengthAndComing, { ...facts, coming })}
        </div>
        <div className={styles.plan}>
          <Plan intervals={programme.intervals} programmeSecond={null} height={64} />
        </div>
      </div>
      <div className={styles.way}>
        {way.type === 'go' && (
          <Button appearance="primary" className={styles.go} onClick={way.go}>
            {intl.formatMessage(words.goToClass)}
          </Button>
        )}
        {isAhead(momentOf(session, now)) && <Rsvp session={session} isLarge />}
        {way.type === 'here' && <div className={styles.note}>{intl.formatMessage(words.joinHere)}</div>}
        {way.type === 'invitation' && <div className={styles.note}>{intl.formatMessage(words.joinFromInvitation)}</div>}
        <div className={styles.note}>{intl.formatMessage(words.noSensor)}</div>
      </div>
    </Card>
  );
}

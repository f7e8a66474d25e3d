import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { look } from '../../shared/look/palette.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { minutesOf } from '../../shared/class/class-length.ts';
import { isAhead, momentOf } from './class-moment.ts';
import { ClassTime } from './ClassTime.tsx';
import type { ListedClass } from './listed-class.ts';
import { MOMENTS, words } from './messages.ts';
import { OwnRsvpButton, RsvpButton } from './RsvpButton.tsx';
import { useComingWords } from './use-coming-words.ts';
import { useClassWay } from './use-class-way.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    padding: '16px 14px 14px',
    borderRadius: '8px',
    listStyleType: 'none',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${look('tileOutline')}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
  past: { backgroundColor: tokens.colorNeutralBackground2 },
  live: { outline: `2px solid ${look('ownOutline')}`, outlineOffset: '-2px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  time: { ...type.title },
  small: { ...type.small, ...quiet },
  name: { margin: '2px 0 0', ...type.strong },
  off: { textDecorationLine: 'line-through', ...quiet },
  link: {
    display: 'inline-block',
    margin: '-2px 0',
    padding: '2px 0',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  plan: { margin: '14px 0' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
  moment: { ...type.small, ...quiet },
  now: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  go: { minWidth: '64px' },
  page: {
    padding: '6px 0',
    color: tokens.colorBrandForegroundLink,
    fontWeight: 600,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { textDecorationLine: 'underline' },
  },
});

interface ClassCardProps {
  session: ListedClass;
  now: Date;
  /** As deep as its place on the page asks for. */
  heading?: 'h3' | 'h4';
  /** Where no heading above says which day it is. */
  hasDate?: boolean;
  /** In the personal tab one's own answer stands on the card. */
  isPersonal?: boolean;
}

/** A class in a schedule. */
export function ClassCard({
  session,
  now,
  heading: Heading = 'h3',
  hasDate = false,
  isPersonal = false,
}: ClassCardProps) {
  const intl = useIntl();
  const styles = useStyles();
  const moment = momentOf(session, now);
  const way = useClassWay(session, now);
  const { id, programme, coachName, plannedStart } = session;
  const coming = useComingWords(session);
  const isPast = moment === 'held' || moment === 'not-held' || moment === 'cancelled';
  const Rsvp = isPersonal ? OwnRsvpButton : RsvpButton;
  const pageOf = intl.formatMessage(words.classPageOf, {
    name: programme.name,
    time: intl.formatDate(plannedStart, { weekday: 'long', hour: 'numeric', minute: '2-digit' }),
  });
  return (
    <li className={mergeClasses(styles.card, isPast && styles.past, moment === 'live' && styles.live)}>
      <div className={styles.head}>
        <span className={styles.time}>
          <ClassTime at={plannedStart} />
        </span>
        <span className={styles.small}>
          {hasDate
            ? intl.formatMessage(words.dateAndMinutes, {
                date: intl.formatDate(plannedStart, { weekday: 'short', day: 'numeric', month: 'short' }),
                minutes: minutesOf(programme),
              })
            : intl.formatMessage(words.minutes, { minutes: minutesOf(programme) })}
        </span>
      </div>
      <Heading className={mergeClasses(styles.name, moment === 'cancelled' && styles.off)}>
        {isAhead(moment) ? (
          <Link href={`/class/${id}`} className={styles.link} aria-label={pageOf}>
            {programme.name}
          </Link>
        ) : (
          programme.name
        )}
      </Heading>
      <div className={styles.small}>{coachName}</div>
      <div className={styles.plan}>
        <Plan intervals={programme.intervals} programmeSecond={null} height={34} />
      </div>
      <div className={styles.foot}>
        <span className={mergeClasses(styles.moment, moment === 'live' && styles.now)}>
          {coming === null || !isAhead(moment) ? intl.formatMessage(MOMENTS[moment]) : coming}
        </span>
        {way.type === 'go' && !isAhead(moment) ? (
          <Button
            className={styles.go}
            aria-label={intl.formatMessage(words.goTo, { name: programme.name })}
            onClick={way.go}
          >
            {intl.formatMessage(words.go)}
          </Button>
        ) : isAhead(moment) ? (
          <Rsvp session={session} />
        ) : (
          <Link href={`/class/${id}`} className={styles.page} aria-label={pageOf}>
            {intl.formatMessage(words.classPage)}
          </Link>
        )}
      </div>
    </li>
  );
}

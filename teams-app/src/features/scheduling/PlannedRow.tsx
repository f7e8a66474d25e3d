import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CalendarCancel20Regular, Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';
import { useIntl } from 'react-intl';
import { Link, useLocation } from 'wouter';
import { minutesOf } from '../../shared/class/class-length.ts';
import { repeatWords } from '../../shared/class/repeat-words.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { MeetingLine } from './MeetingState.tsx';
import { words } from './planned-messages.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '72px 88px minmax(0, 5fr) minmax(0, 3fr) 36px',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '56px',
    padding: '6px 0',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
    [NARROW]: { gridTemplateColumns: '64px minmax(0, 1fr) 36px', rowGap: '6px' },
  },
  time: { ...type.section },
  minutes: { display: 'block', ...type.small, ...quiet },
  shape: { [NARROW]: { display: 'none' } },
  name: { ...type.strong },
  link: {
    display: 'inline-block',
    paddingBlock: '2px',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  off: { textDecorationLine: 'line-through', ...quiet },
  small: { ...type.small, ...quiet },
  meeting: { [NARROW]: { gridColumn: '2 / 4', gridRow: 2 } },
  acts: { minWidth: '36px', minHeight: '36px' },
});

interface PlannedRowProps {
  planned: PlannedClass;
  onCancel: () => void;
}

/** One planned class in the list of an admin: when, what, with whom, and where its meeting stands. */
export function PlannedRow({ planned: { session, plan, arrangement }, onCancel }: PlannedRowProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const { id, programme, plannedStart, isCancelled, state } = session;
  const facts = [
    plan.coCoach === null
      ? intl.formatMessage(words.withCoach, { coach: plan.coach.name })
      : intl.formatMessage(words.withCoaches, { coach: plan.coach.name, coCoach: plan.coCoach.name }),
    ...(plan.repeats === null ? [] : [repeatWords(intl, plan.repeats, new Date())]),
    ...(plan.capacity === null ? [] : [intl.formatMessage(words.places, { capacity: plan.capacity })]),
    ...(plan.isRecorded ? [intl.formatMessage(words.recorded)] : []),
  ];
  const time = intl.formatDate(plannedStart, { weekday: 'long', hour: '2-digit', minute: '2-digit' });
  return (
    <li className={styles.row}>
      <span className={styles.time}>
        {intl.formatTime(plannedStart)}
        <span className={styles.minutes}>{intl.formatMessage(words.minutes, { minutes: minutesOf(programme) })}</span>
      </span>
      <span className={styles.shape}>
        <Plan intervals={programme.intervals} programmeSecond={null} height={30} isSmall />
      </span>
      <span>
        <span className={mergeClasses(styles.name, isCancelled && styles.off)}>
          <Link href={`/class/${id}`} className={styles.link}>
            {programme.name}
          </Link>
        </span>
        <br />
        <span className={styles.small}>{facts.join(' · ')}</span>
      </span>
      <span className={styles.meeting}>
        {isCancelled ? (
          intl.formatMessage(words.isCancelled)
        ) : state === 'scheduled' ? (
          <MeetingLine arrangement={arrangement} />
        ) : (
          intl.formatMessage(state === 'live' ? words.isLive : words.isOver)
        )}
      </span>
      {state === 'scheduled' && (
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              className={styles.acts}
              icon={<MoreHorizontal20Regular />}
              aria-label={intl.formatMessage(words.acts, { name: programme.name, time })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<Edit20Regular />} onClick={() => goTo(`/class/${id}/change`)}>
                {intl.formatMessage(words.change)}
              </MenuItem>
              <MenuItem icon={<CalendarCancel20Regular />} onClick={onCancel}>
                {intl.formatMessage(words.cancel)}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}

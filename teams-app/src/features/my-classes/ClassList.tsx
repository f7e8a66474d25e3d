import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { look } from '../../shared/look/palette.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import type { MyClass } from './use-my-classes.ts';

/** Classes shown at first, and added by each press of the button. */
const A_PAGE = 8;

const useStyles = makeStyles({
  card: { padding: '12px 8px' },
  heading: { margin: 0, padding: '0 8px', ...type.section },
  list: { margin: '6px 0 0', padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  link: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '65px',
    padding: '0 8px',
    borderRadius: '6px',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-current="true"]': {
      backgroundColor: tokens.colorBrandBackground2,
      boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
      outline: `1px solid ${look('tileOutline')}`,
      outlineOffset: '-1px',
    },
    '&[aria-current="true"]:hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { '&[aria-current="true"]': { outline: '2px solid Highlight' } },
  },
  shape: { height: '26px' },
  name: { display: 'block', ...type.strong },
  when: { display: 'block', ...type.small, ...quiet },
  points: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  now: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  more: { width: '100%', marginTop: '8px' },
});

/** My classes, newest first, with what they gave; `shownId` is the one whose result stands beside the list. */
export function ClassList({ classes, shownId }: { classes: readonly MyClass[]; shownId: string | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const [count, setCount] = useState(A_PAGE);
  return (
    <Card className={styles.card} labelledBy="my-classes">
      <h2 id="my-classes" className={styles.heading}>
        {intl.formatMessage(words.classes)}
      </h2>
      <ul className={styles.list}>
        {classes.slice(0, count).map((mine) => (
          <li key={mine.sessionId} className={styles.item}>
            <ClassLink mine={mine} isShown={mine.sessionId === shownId} />
          </li>
        ))}
      </ul>
      {classes.length > count && (
        <Button appearance="subtle" className={styles.more} onClick={() => setCount(count + A_PAGE)}>
          {intl.formatMessage(words.more)}
        </Button>
      )}
    </Card>
  );
}

function ClassLink({ mine, isShown }: { mine: MyClass; isShown: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const { sessionId, programme: plan, startedAt, seconds, state, effortPoints } = mine;
  const date = intl.formatDate(startedAt, { weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <Link href={`/classes/${sessionId}`} className={styles.link} aria-current={isShown ? 'true' : undefined}>
      <span className={styles.shape} aria-hidden>
        <Plan intervals={plan.intervals} programmeSecond={null} height={26} isSmall />
      </span>
      <span>
        <span className={styles.name}>{plan.name}</span>
        <span className={styles.when}>
          {intl.formatMessage(words.dateAndLength, { date, minutes: minutesOf(seconds ?? durationOf(plan)) })}
        </span>
        {state === 'live' && (
          <span className={styles.when}>
            <span className={styles.now}>{intl.formatMessage(words.liveNow)}</span>
          </span>
        )}
      </span>
      {effortPoints !== null && <Points points={Math.floor(effortPoints)} />}
    </Link>
  );
}

function Points({ points }: { points: number }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <span className={styles.points}>
      <span className={styles.name}>{intl.formatNumber(points)}</span>
      <span className={styles.when}>{intl.formatMessage(words.pointsWord, { points })}</span>
    </span>
  );
}

/** A class of less than a minute is still one. */
function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Alert28Regular } from '@fluentui/react-icons';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';
import type { ActivityItem } from '../../agenda.ts';
import { markActivityRead, wordsOf } from '../box-api.ts';
import { whenWords } from '../conversations/when.ts';
import { text, TITLE_BAR } from '../look.ts';
import { useAgenda, usePerson, useTeamsWindow } from '../TeamsProvider.tsx';
import { follow } from './follow.ts';

const useStyles = makeStyles({
  root: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    height: `${TITLE_BAR}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...text.title, margin: 0 },
  list: {
    listStyle: 'none',
    margin: '0 auto',
    padding: '20px',
    maxWidth: '760px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '14px',
    padding: '14px 16px',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '36px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
  },
  words: { ...text.body, display: 'block', overflowWrap: 'anywhere' },
  isNew: { fontWeight: 600 },
  preview: { ...text.small, display: 'block', marginTop: '2px', color: tokens.colorNeutralForeground2 },
  aside: { display: 'flex', alignItems: 'center', gap: '10px' },
  when: { ...text.small, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  dot: { width: '8px', height: '8px', borderRadius: '50%' },
  newDot: { backgroundColor: tokens.colorBrandBackground, outline: `1px solid ${tokens.colorTransparentStroke}` },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '96px 24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    ...text.body,
  },
  nothingTitle: { ...text.heading, margin: '8px 0 0', color: tokens.colorNeutralForeground1 },
  nothingWords: { margin: 0, maxWidth: '44ch' },
});

/** What Teams has told this person: each line leads to what it is about. */
export function ActivityView() {
  const styles = useStyles();
  const { teams, client } = useTeamsWindow();
  const person = usePerson();
  const activity = useAgenda()?.activity ?? [];
  const unread = activity.filter(({ isRead }) => !isRead);

  const read = (item: ActivityItem): void => {
    markActivityRead(person.id, item.id).catch((error: unknown) => {
      teams.notice(wordsOf(error));
    });
  };
  const open = (item: ActivityItem): void => {
    if (!item.isRead) read(item);
    if (item.link !== null) follow(client, item.link);
  };

  return (
    <section className={styles.root} aria-label="Activity">
      <div className={styles.bar}>
        <h2 className={styles.title}>Activity</h2>
        {unread.length > 0 && (
          <Button appearance="subtle" size="small" onClick={() => unread.forEach(read)}>
            Mark all as read
          </Button>
        )}
      </div>
      {activity.length === 0 ? (
        <Nothing />
      ) : (
        <ul className={styles.list}>
          {activity.map((item) => (
            <li key={item.id}>
              <Line item={item} onOpen={() => open(item)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ item, onOpen }: { item: ActivityItem; onOpen: () => void }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.item} onClick={onOpen}>
      <span className={styles.app}>
        <Mark height={18} />
      </span>
      <span>
        <span className={mergeClasses(styles.words, !item.isRead && styles.isNew)}>{item.text}</span>
        {item.preview !== null && <span className={styles.preview}>{item.preview}</span>}
      </span>
      <span className={styles.aside}>
        <time className={styles.when} dateTime={item.at}>
          {whenWords(item.at, new Date())}
        </time>
        {item.isRead ? (
          <span className={styles.dot} />
        ) : (
          <span className={mergeClasses(styles.dot, styles.newDot)} role="img" aria-label="New" />
        )}
      </span>
    </button>
  );
}

function Nothing() {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      <Alert28Regular />
      <h3 className={styles.nothingTitle}>Nothing yet</h3>
      <p className={styles.nothingWords}>
        Upbeat tells you here when a class of yours begins, moves or is called off, and when its recording is there. Add
        Upbeat in your chat with it first.
      </p>
    </div>
  );
}

import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HostPerson } from '../box.ts';
import { brandRing, text } from './look.ts';
import { useBox, usePerson, useTeamsWindow } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    '@container (max-width: 720px)': { overflowX: 'auto' },
  },
  label: {
    ...text.small,
    color: tokens.colorNeutralForeground2,
    marginRight: '6px',
    whiteSpace: 'nowrap',
    '@container (max-width: 1600px)': { display: 'none' },
  },
  person: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '40px',
    padding: '0 14px 0 6px',
    border: 'none',
    borderRadius: '20px',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@container (max-width: 1600px)': { padding: '0 6px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: brandRing,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@container (max-width: 1600px)': { padding: '0 14px 0 6px' },
  },
  words: { display: 'block', whiteSpace: 'nowrap' },
  folding: { '@container (max-width: 1600px)': { display: 'none' } },
  name: { display: 'block', fontSize: '13px', lineHeight: '16px', fontWeight: 600 },
  role: { display: 'block', fontSize: '12px', lineHeight: '14px', color: tokens.colorNeutralForeground2 },
});

/** Who one is in this window. Becoming somebody else reloads its pages with that person's identity. */
export function PeopleSwitcher() {
  const styles = useStyles();
  const { people } = useBox();
  return (
    <div className={styles.group} role="group" aria-label="You are">
      <span className={styles.label} aria-hidden>
        You are
      </span>
      {people.map((person) => (
        <PersonButton key={person.id} person={person} />
      ))}
    </div>
  );
}

function PersonButton({ person }: { person: HostPerson }) {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const isChosen = usePerson().id === person.id;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={`${person.name}, ${person.words}`}
      title={`${person.name}, ${person.words}`}
      className={mergeClasses(styles.person, isChosen && styles.chosen)}
      onClick={() => {
        if (!isChosen) teams.become(person.id);
      }}
    >
      <Avatar size={28} name={person.name} color="colorful" aria-hidden />
      <span className={mergeClasses(styles.words, !isChosen && styles.folding)}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.role}>{person.words}</span>
      </span>
    </button>
  );
}

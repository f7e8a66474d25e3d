import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  CallEnd20Regular,
  CheckmarkCircle20Filled,
  CloudOff20Regular,
  DataScatter20Regular,
  HandRight20Regular,
  People20Regular,
  PeopleCommunity20Regular,
  PersonDelete20Regular,
  PersonSwap20Regular,
  Sparkle20Regular,
} from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import type { Moment } from '../box.ts';
import { playMoment, wordsOf } from './box-api.ts';
import { text } from './look.ts';
import { useBox, useTeamsWindow } from './TeamsProvider.tsx';

const ICONS: Readonly<Record<NonNullable<Moment['icon']>, ReactElement>> = {
  few: <People20Regular />,
  people: <PeopleCommunity20Regular />,
  hand: <HandRight20Regular />,
  'person-leaves': <PersonDelete20Regular />,
  field: <DataScatter20Regular />,
  offline: <CloudOff20Regular />,
  coach: <PersonSwap20Regular />,
  end: <CallEnd20Regular />,
  again: <ArrowClockwise20Regular />,
};

/** More than this many stand in two columns; where those are narrow, without their hints. */
const ONE_COLUMN = 4;
const NARROW = '@container (max-width: 660px)';

const useStyles = makeStyles({
  title: { ...text.title, margin: 0 },
  words: { ...text.small, margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gap: '8px',
    [NARROW]: { gap: '4px' },
    gridTemplateColumns: '1fr',
  },
  two: { gridTemplateColumns: '1fr 1fr' },
  moment: {
    minHeight: '48px',
    [NARROW]: { minHeight: '40px', paddingBlock: '0' },
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '4px 10px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, boxShadow: tokens.shadow4 },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { display: 'grid', color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  texts: { flexGrow: 1, minWidth: 0 },
  name: { display: 'block', fontSize: '14px', lineHeight: '18px', fontWeight: 600 },
  hint: {
    display: 'block',
    ...text.small,
    color: tokens.colorNeutralForeground2,
    // Still read aloud.
    [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
});

/** Buttons for the moments that decide about a class; every window answers. */
export function Moments() {
  const styles = useStyles();
  const { moments } = useBox();
  const { teams } = useTeamsWindow();
  const [playing, setPlaying] = useState<string | null>(null);
  const [played, setPlayed] = useState<string | null>(null);

  const play = async ({ id }: Moment): Promise<void> => {
    setPlaying(id);
    try {
      const { words } = await playMoment(id);
      setPlayed(id);
      if (words !== null) teams.notice(words);
    } catch (error) {
      teams.notice(wordsOf(error));
    } finally {
      setPlaying(null);
    }
  };

  return (
    <section aria-label="Moments">
      <h2 className={styles.title}>Moments</h2>
      <p className={styles.words}>Press one and watch every surface answer.</p>
      <div className={mergeClasses(styles.list, moments.length > ONE_COLUMN && styles.two)}>
        {moments.map((moment) => (
          <button
            key={moment.id}
            type="button"
            className={styles.moment}
            title={moment.words}
            aria-disabled={playing !== null}
            onClick={() => {
              if (playing === null) void play(moment);
            }}
          >
            <span className={styles.icon}>{moment.icon === undefined ? <Sparkle20Regular /> : ICONS[moment.icon]}</span>
            <span className={styles.texts}>
              <span className={styles.name}>{moment.title}</span>
              <span className={styles.hint}>{moment.words}</span>
            </span>
            {playing === moment.id && <Spinner size="extra-tiny" aria-label="On its way" />}
            {playing === null && played === moment.id && (
              <CheckmarkCircle20Filled className={styles.done} aria-label="Played" />
            )}
          </button>
        ))}
      </div>
    </section>
  );
}

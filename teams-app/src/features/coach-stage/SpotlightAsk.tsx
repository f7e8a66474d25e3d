import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import type { ClassRoster } from '../../shared/live/class-roster.ts';
import type { Message } from '../../shared/message.ts';
import { Fold } from '../../shared/panel/Fold.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { tilesByLabel } from './spotlight.ts';
import { useSpotlight, type Spotlight } from './use-spotlight.ts';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px' },
  select: { '& select': { height: '44px', fontVariationSettings: 'inherit' } },
});

interface SpotlightAskProps {
  sessionId: string;
  roster: ClassRoster;
  spotlight: CoachView['spotlight'];
}

/** One tile large on the stage, for whoever says yes to it. */
export function SpotlightAsk({ sessionId, roster, spotlight: now }: SpotlightAskProps) {
  const intl = useIntl();
  const spotlight = useSpotlight(sessionId, now);
  return (
    <Fold
      title={intl.formatMessage(words.spotlight)}
      {...('label' in spotlight.state ? { hint: spotlight.state.label } : {})}
    >
      <AskForm roster={roster} spotlight={spotlight} />
    </Fold>
  );
}

function AskForm({ roster, spotlight }: { roster: ClassRoster; spotlight: Spotlight }) {
  const styles = useStyles();
  const intl = useIntl();
  const [slot, setSlot] = useState('');
  const tiles = tilesByLabel(roster);
  const chosen = tiles.find((tile) => String(tile.slot) === slot) ?? null; // a tile may have gone meanwhile
  const { state, isAsking, isEnding, failed } = spotlight;
  const isTaken = state.state === 'asked' || state.state === 'shown';
  const name = 'label' in state ? state.label : (chosen?.label ?? '');
  return (
    <>
      <p className={styles.words} role="status">
        {intl.formatMessage(tiles.length === 0 ? words.spotlightNobody : noteOf(spotlight), { name })}
      </p>
      {failed !== 'no' && <div role="alert">{intl.formatMessage(FAILURES[failed])}</div>}
      <div className={styles.row}>
        <Select
          className={styles.select}
          aria-label={intl.formatMessage(words.spotlightWho)}
          value={chosen === null ? '' : slot}
          onChange={(_event, { value }) => setSlot(value)}
        >
          <option value="">{intl.formatMessage(words.spotlightChoose)}</option>
          {tiles.map((tile) => (
            <option key={tile.slot} value={tile.slot}>
              {tile.label}
            </option>
          ))}
        </Select>
        <PanelButton
          isBusy={isTaken ? isEnding : chosen === null || isAsking}
          onClick={() => {
            if (isTaken) spotlight.end();
            else if (chosen !== null) spotlight.ask(chosen.slot);
          }}
        >
          {intl.formatMessage(isTaken ? words.spotlightEnd : words.spotlightAsk)}
        </PanelButton>
      </div>
    </>
  );
}

const FAILURES = {
  wait: words.spotlightWait,
  'try-again': words.spotlightFailed,
  'not-ended': words.spotlightNotEnded,
} as const;

function noteOf({ state, isAsking }: Spotlight): Message {
  if (isAsking) return words.spotlightAsking;
  switch (state.state) {
    case 'free':
      return words.spotlightWords;
    case 'asked':
      return words.spotlightAsked;
    case 'shown':
      return words.spotlightShown;
    case 'over':
      return state.wasShown ? words.spotlightOver : words.spotlightNotShown;
  }
}

import { makeStyles } from '@fluentui/react-components';
import { PRESETS, presetOf, type Consent, type Preset } from '@upbeat/api/domain/consent/consent.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NARROW } from '../page/type-scale.ts';
import { ExampleTile } from './ExampleTile.tsx';
import { PresetCard } from './PresetCard.tsx';
import { consentWords } from './words.ts';

const ORDER = Object.keys(PRESETS) as readonly Preset[];
/** What the tile of an example reads when bpm is shown: the middle of its zone for a maximum of 185. */
const EXAMPLE_BPM = 157;

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '12px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  },
});

interface PresetCardsProps {
  /** Null while nothing was decided: then no card is chosen. */
  consent: Consent | null;
  /** My own name, as a tile would carry it. */
  ownName: string;
  /** The id of the question. */
  labelledBy: string;
  /** See `ExampleTile`. */
  teamsTheme?: string | null;
  onChoose: (preset: Preset) => void;
}

/** The three answers to "Who sees your effort?". Beside one another on a page, below one another in a panel. */
export function PresetCards({ consent, ownName, labelledBy, teamsTheme = null, onChoose }: PresetCardsProps) {
  const styles = useStyles();
  const intl = useIntl();
  const chosen = consent && (presetOf(consent) ?? nearest(consent));
  const labels: Readonly<Record<Preset, string | null>> = {
    'only-me': null,
    'zone-and-nickname': intl.formatMessage(consentWords.exampleAlias),
    'zone-and-name': ownName,
  };
  function tileOf(preset: Preset): ReactNode {
    const label = labels[preset];
    const bpm = consent?.showBpm === true && chosen === preset ? EXAMPLE_BPM : null;
    return label === null ? null : <ExampleTile label={label} bpm={bpm} teamsTheme={teamsTheme} />;
  }
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.cards}>
      {ORDER.map((preset) => (
        <PresetCard
          key={preset}
          preset={preset}
          group={labelledBy}
          isChosen={chosen === preset}
          tile={tileOf(preset)}
          onChoose={() => onChoose(preset)}
        />
      ))}
    </div>
  );
}

/** The answer that single switches come closest to, as far as the class is concerned. */
function nearest({ showTile, showName }: Consent): Preset {
  if (!showTile) return 'only-me';
  return showName ? 'zone-and-name' : 'zone-and-nickname';
}

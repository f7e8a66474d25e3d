import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { PRESETS, type Preset } from '@upbeat/api/domain/consent/consent.ts';
import { useIntl } from 'react-intl';
import { LookProvider } from '../../shared/look/LookProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { Tile } from '../../shared/look/Tile.tsx';
import { usePageTheme } from '../../shared/page/page-theme.ts';
import { NARROW, quiet } from '../../shared/page/type-scale.ts';
import { PRESET_WORDS, words } from './messages.ts';

const NAMES = Object.keys(PRESETS) as Preset[];

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '12px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    boxSizing: 'border-box',
    padding: '12px 16px 16px 12px',
    borderRadius: '8px',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: '-1px',
  },
  chosen: { outline: `2px solid ${look('ownOutline')}`, outlineOffset: '-2px' },
  title: { fontWeight: 600, color: tokens.colorNeutralForeground1 },
  inner: { marginInlineStart: '36px' },
  words: { margin: 0, ...quiet },
  preview: {
    maxWidth: '220px',
    marginTop: '10px',
    borderRadius: '8px',
    overflow: 'hidden',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}`,
  },
  tile: { display: 'grid', gridTemplateRows: '76px', margin: 0, padding: 0 },
});

interface PresetCardsProps {
  preset: Preset | null;
  ownName: string;
  onChoose: (preset: Preset) => void;
}

/** The three answers, each with what the class would see. */
export function PresetCards({ preset, ownName, onChoose }: PresetCardsProps) {
  const intl = useIntl();
  const styles = useStyles();
  const theme = usePageTheme();
  const shown: Readonly<Record<Preset, string | null>> = {
    'only-me': null,
    'zone-and-nickname': intl.formatMessage(words.nickname),
    'zone-and-name': ownName,
  };
  return (
    <RadioGroup
      className={styles.cards}
      value={preset ?? ''}
      onChange={(_, { value }) => onChoose(value as Preset)}
      aria-label={intl.formatMessage(words.title)}
    >
      {NAMES.map((name) => {
        const label = shown[name];
        const { title, words: explanation } = PRESET_WORDS[name];
        return (
          <div
            key={name}
            className={mergeClasses(styles.card, preset === name && styles.chosen)}
            onClick={({ target }) => {
              if (!isRadio(target)) onChoose(name);
            }}
          >
            <Radio
              value={name}
              label={<span className={styles.title}>{intl.formatMessage(title)}</span>}
              aria-describedby={`preset-${name}`}
            />
            <div className={styles.inner}>
              <p id={`preset-${name}`} className={styles.words}>
                {intl.formatMessage(explanation)}
              </p>
              {label !== null && (
                <div className={styles.preview}>
                  <LookProvider teamsTheme={theme} surface="meeting">
                    <ul className={styles.tile}>
                      <Tile label={label} zone={4} life="live" />
                    </ul>
                  </LookProvider>
                </div>
              )}
            </div>
          </div>
        );
      })}
    </RadioGroup>
  );
}

/** The radio itself already says that it was chosen. */
function isRadio(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, label') !== null;
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { Fold } from '../../shared/panel/Fold.tsx';
import { PanelSwitch } from '../../shared/panel/PanelSwitch.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  explanation: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px', margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px 12px' },
  means: { margin: 0 },
  keys: { color: tokens.colorNeutralForeground2 },
  key: {
    padding: '1px 6px',
    borderRadius: '4px',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariationSettings: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
  },
});

const KEYS: readonly { readonly means: Message; readonly keys: readonly string[] }[] = [
  { means: words.next, keys: ['Page Down', '→'] },
  { means: words.undo, keys: ['Page Up', '←'] },
  { means: words.toggle, keys: ['Space', 'K'] },
  { means: words.addTime, keys: ['+'] },
  { means: words.clear, keys: ['B', '.'] },
];

interface KeysHelpProps {
  hasCharacters: boolean;
  onCharacters: (hasCharacters: boolean) => void;
}

/** Which keys do what. */
export function KeysHelp({ hasCharacters, onCharacters }: KeysHelpProps) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <Fold title={intl.formatMessage(words.title)}>
      <p className={styles.explanation}>{intl.formatMessage(words.explanation)}</p>
      <dl className={styles.list}>
        {KEYS.map(({ means, keys }) => (
          <div key={means.id} className={styles.row}>
            <dt>{intl.formatMessage(means)}</dt>
            <dd className={styles.means}>
              {keys.map((key, index) => (
                <span key={key} className={styles.keys}>
                  {index > 0 && ` ${intl.formatMessage(words.or)} `}
                  <kbd className={styles.key}>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <PanelSwitch
        label={intl.formatMessage(words.letters)}
        means={intl.formatMessage(words.lettersWords)}
        isOn={hasCharacters}
        onChange={onCharacters}
      />
    </Fold>
  );
}

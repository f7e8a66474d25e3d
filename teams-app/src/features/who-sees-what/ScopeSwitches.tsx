import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { SCOPES, type Consent, type Scope } from '@upbeat/api/domain/consent/consent.ts';
import { useIntl } from 'react-intl';
import { missingFor } from '../../shared/consent/scope-needs.ts';
import { consentWords, SCOPE_WORDS } from '../../shared/consent/words.ts';
import { quiet } from '../../shared/page/type-scale.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  scope: {
    padding: '4px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  title: { fontWeight: 600 },
  words: { margin: '0 0 0 60px', ...quiet },
});

interface ScopeSwitchesProps {
  consent: Consent;
  onSwitch: (scope: Scope, isOn: boolean) => void;
}

/** The seven scopes, each with one plain sentence. One that rests on another says so while that is off. */
export function ScopeSwitches({ consent, onSwitch }: ScopeSwitchesProps) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {SCOPES.map((scope) => {
        const { name, means } = SCOPE_WORDS[scope];
        const missing = missingFor(scope, consent);
        return (
          <li key={scope} className={styles.scope}>
            <Switch
              checked={consent[scope]}
              disabled={missing !== null}
              label={<span className={styles.title}>{intl.formatMessage(name)}</span>}
              aria-describedby={`scope-${scope}`}
              onChange={(_, { checked }) => onSwitch(scope, checked)}
            />
            <p id={`scope-${scope}`} className={styles.words}>
              {intl.formatMessage(means)}
              {missing !== null &&
                ` ${intl.formatMessage(consentWords.needs, { scope: intl.formatMessage(SCOPE_WORDS[missing].name) })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { SCOPES, withScopes, type Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useIntl } from 'react-intl';
import { missingFor } from '../../shared/consent/scope-needs.ts';
import { consentWords, SCOPE_WORDS } from '../../shared/consent/words.ts';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '4px', padding: '4px 4px 8px 12px' },
  switch: { display: 'flex', justifyContent: 'space-between', minHeight: '44px', alignItems: 'center' },
  label: { fontWeight: 600, paddingInlineStart: 0 },
  means: {
    margin: '-6px 52px 6px 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

interface ScopeSwitchesProps {
  consent: Consent;
  onChange: (consent: Consent) => void;
}

/** The seven scopes, each with one plain sentence. A switch that rests on another waits for it. */
export function ScopeSwitches({ consent, onChange }: ScopeSwitchesProps) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <PanelCard label={intl.formatMessage(consentWords.more)} className={styles.card}>
      {SCOPES.map((scope) => {
        const { name, means } = SCOPE_WORDS[scope];
        const missing = missingFor(scope, consent);
        return (
          <div key={scope}>
            <Switch
              className={styles.switch}
              label={{ children: intl.formatMessage(name), className: styles.label }}
              labelPosition="before"
              checked={consent[scope]}
              disabled={missing !== null}
              aria-describedby={`means-${scope}`}
              onChange={(_event, { checked }) => onChange(withScopes(consent, { [scope]: checked }))}
            />
            <p className={styles.means} id={`means-${scope}`}>
              {intl.formatMessage(means)}
              {missing !== null &&
                ` ${intl.formatMessage(consentWords.needs, { scope: intl.formatMessage(SCOPE_WORDS[missing].name) })}`}
            </p>
          </div>
        );
      })}
    </PanelCard>
  );
}

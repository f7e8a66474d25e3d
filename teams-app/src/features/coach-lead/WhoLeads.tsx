import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { words } from './messages.ts';
import { useLead, type Lead } from './use-lead.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px', margin: '14px 0' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  words: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
});

interface WhoLeadsProps {
  sessionId: string;
  /** Who leads the class as far as the page knows, until the api has said more. */
  coachName: string;
  /** Told once the person leads it. */
  onTaken: () => void;
}

/** To the other coach of a class: who leads it now, and the way to take over when that may be. */
export function WhoLeads({ sessionId, coachName, onTaken }: WhoLeadsProps) {
  const styles = useStyles();
  const intl = useIntl();
  const { lead, isStale, isTaking, hasFailed, take } = useLead(sessionId, onTaken);
  const name = firstName(lead?.name ?? coachName);
  return (
    <PanelCard label={intl.formatMessage(words.leads, { name })} className={styles.card}>
      <div role="status">
        <h2 className={styles.title}>{intl.formatMessage(words.leads, { name })}</h2>
        <p className={styles.words}>{intl.formatMessage(isStale ? words.offline : wordsOf(lead), { name })}</p>
      </div>
      {hasFailed && <div role="alert">{intl.formatMessage(words.notTaken)}</div>}
      {lead?.mayTakeOver === true && (
        <PanelButton look={lead.isGone ? 'primary' : 'outline'} isWide isTall isBusy={isTaking} onClick={take}>
          {intl.formatMessage(isTaking ? words.takingOver : words.takeOver)}
        </PanelButton>
      )}
    </PanelCard>
  );
}

function wordsOf(lead: Lead['lead']): Message {
  if (lead === null || !lead.mayTakeOver) return words.youAreCoCoach;
  return lead.isGone ? words.gone : words.mayTakeBack;
}

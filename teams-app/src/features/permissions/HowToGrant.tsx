import { makeStyles, tokens } from '@fluentui/react-components';
import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { accessPolicyCommands, calendarLimitCommands } from './commands.ts';
import { Commands } from './Commands.tsx';
import { CopyButton } from './CopyButton.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  title: { margin: 0, ...type.title },
  steps: { display: 'grid', rowGap: '20px', margin: '16px 0 0', padding: 0, listStyleType: 'none' },
  step: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: '12px' },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ...type.strong,
  },
  stepTitle: { margin: '3px 0 0', ...type.section },
  words: { margin: '2px 0 0', maxWidth: '720px', textWrap: 'pretty', ...quiet },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginTop: '8px' },
});

/** What an administrator does, step by step, in words and with what to run. */
export function HowToGrant({ view, isDone }: { view: PermissionsView; isDone: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const { clientId, organiser, consentUrl } = view;
  const commanded = organiser === null ? null : { clientId, organiser };
  const said = (name: keyof typeof words) => intl.formatMessage(words[name]);
  return (
    <Card labelledBy="how-to-grant">
      <h2 id="how-to-grant" className={styles.title}>
        {said(isDone ? 'howToDone' : 'howTo')}
      </h2>
      <ol className={styles.steps}>
        <Step number={1} title={said('consentStep')} explained={said('consentWords')}>
          <div className={styles.acts}>
            <ExternalLink href={consentUrl}>{said('consentLink')}</ExternalLink>
            <CopyButton text={consentUrl}>{said('copyLink')}</CopyButton>
          </div>
        </Step>
        <Step number={2} title={said('policyStep')} explained={said(commanded ? 'policyStepWords' : 'needsOrganiser')}>
          {commanded && <Commands text={accessPolicyCommands(commanded)} what={said('policyStep')} />}
        </Step>
        <Step number={3} title={said('limitStep')} explained={said(commanded ? 'limitStepWords' : 'needsOrganiser')}>
          {commanded && <Commands text={calendarLimitCommands(commanded)} what={said('limitStep')} />}
        </Step>
      </ol>
    </Card>
  );
}

interface StepProps {
  number: number;
  title: string;
  explained: string;
  children: ReactNode;
}

function Step({ number, title, explained, children }: StepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div>
        <h3 className={styles.stepTitle}>{title}</h3>
        <p className={styles.words}>{explained}</p>
        {children}
      </div>
    </li>
  );
}

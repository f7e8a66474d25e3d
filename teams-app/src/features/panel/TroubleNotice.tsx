import { useIntl } from 'react-intl';
import { Notice } from '../../shared/panel/Notice.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { TROUBLE_WORDS, words, type PanelTrouble } from './messages.ts';

/** Why there is no class to show, and what to do about it. */
export function TroubleNotice({ trouble, onRetry }: { trouble: PanelTrouble; onRetry: () => void }) {
  const intl = useIntl();
  const { title, words: explanation } = TROUBLE_WORDS[trouble];
  const action = trouble === 'consent-needed' ? words.allow : trouble === 'no-class' ? words.lookAgain : words.tryAgain;
  return (
    <PanelPage>
      <Notice
        title={intl.formatMessage(title)}
        action={
          <PanelButton look={trouble === 'consent-needed' ? 'primary' : 'outline'} isWide onClick={onRetry}>
            {intl.formatMessage(action)}
          </PanelButton>
        }
      >
        {intl.formatMessage(explanation)}
      </Notice>
    </PanelPage>
  );
}

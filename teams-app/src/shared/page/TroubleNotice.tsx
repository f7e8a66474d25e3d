import { Button } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { ExternalLink } from './ExternalLink.tsx';
import { TROUBLE_WORDS, words, type PageTrouble } from './messages.ts';
import { StateNotice } from './StateNotice.tsx';

/** Why there is nothing to show, what to do about it, and where help is. */
export function TroubleNotice({ trouble, onRetry }: { trouble: PageTrouble; onRetry: () => void }) {
  const intl = useIntl();
  const { title, words: explanation } = TROUBLE_WORDS[trouble];
  return (
    <StateNotice
      title={intl.formatMessage(title)}
      actions={
        <>
          <Button appearance="primary" onClick={onRetry}>
            {intl.formatMessage(trouble === 'consent-needed' ? words.allow : words.tryAgain)}
          </Button>
          <ExternalLink href="/support.html">{intl.formatMessage(words.support)}</ExternalLink>
        </>
      }
    >
      {intl.formatMessage(explanation)}
    </StateNotice>
  );
}

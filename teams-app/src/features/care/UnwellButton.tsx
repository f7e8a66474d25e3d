import { CheckmarkCircle20Regular, PersonHeart20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import type { OwnUnwellness } from './use-unwell.ts';

/** Always in reach while the class runs; taken back under the same finger. */
export function UnwellButton({ unwell }: { unwell: OwnUnwellness }) {
  const intl = useIntl();
  const { isUnwell, pending, say, fine } = unwell;
  return (
    <PanelButton
      isWide
      icon={isUnwell ? <CheckmarkCircle20Regular /> : <PersonHeart20Regular />}
      isBusy={pending === 'fine'}
      onClick={isUnwell ? fine : say}
    >
      {intl.formatMessage(isUnwell ? words.fine : words.unwell)}
    </PanelButton>
  );
}

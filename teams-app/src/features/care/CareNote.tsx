import type { OwnReading } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { AskCard } from './AskCard.tsx';
import { careMessage } from './care-words.ts';
import { words, type SourceKind } from './messages.ts';

/** What is said to me alone about my reading: first the signal, then that it has been high. Closed, it stays closed. */
export function CareNote({ care, source }: { care: OwnReading['care']; source: SourceKind | null }) {
  const intl = useIntl();
  const [known, setKnown] = useState(care);
  const [isClosed, setIsClosed] = useState(false);
  if (known !== care) {
    setKnown(care);
    setIsClosed(false);
  }
  if (care === null || isClosed) return null;
  return (
    <AskCard
      title={intl.formatMessage(careMessage(care, source))}
      actions={<PanelButton onClick={() => setIsClosed(true)}>{intl.formatMessage(words.done)}</PanelButton>}
    />
  );
}

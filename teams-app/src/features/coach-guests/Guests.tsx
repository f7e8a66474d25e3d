import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { Fold } from '../../shared/panel/Fold.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { useGuestCode, type GuestCodes } from './use-guest-code.ts';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: {
    display: 'block',
    fontSize: '32px',
    lineHeight: '40px',
    fontWeight: 600,
    letterSpacing: '0.04em',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The code for people without an account: large, to be read aloud. */
export function Guests({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const codes = useGuestCode(sessionId);
  return (
    <Fold title={intl.formatMessage(words.title)} hint={codes.code ?? intl.formatMessage(words.hint)}>
      <GuestCode codes={codes} />
    </Fold>
  );
}

function GuestCode({ codes }: { codes: GuestCodes }) {
  const styles = useStyles();
  const intl = useIntl();
  const [copied, setCopied] = useState<Message | null>(null);
  const { code, isBusy } = codes;
  const note = copied ?? NEWS[codes.news];
  const press = (act: () => void) => () => {
    setCopied(null);
    act();
  };
  return (
    <>
      {code === null ? (
        <p className={styles.words}>{intl.formatMessage(words.explanation)}</p>
      ) : (
        <output className={styles.code} aria-label={`${intl.formatMessage(words.code)}: ${spelled(code)}`}>
          {code}
        </output>
      )}
      <div role="status" className={styles.words}>
        {note !== null && intl.formatMessage(note)}
      </div>
      <div className={styles.buttons}>
        {code !== null && (
          <PanelButton
            onClick={() => {
              navigator.clipboard.writeText(code).then(
                () => setCopied(words.copied),
                (refused: unknown) => {
                  console.warn('Copying is not allowed here', refused);
                  setCopied(words.notCopied);
                },
              );
            }}
          >
            {intl.formatMessage(words.copy)}
          </PanelButton>
        )}
        <PanelButton isBusy={isBusy} onClick={press(codes.make)}>
          {intl.formatMessage(isBusy ? words.making : code === null ? words.make : words.renew)}
        </PanelButton>
        {code !== null && (
          <PanelButton isBusy={isBusy} onClick={press(codes.close)}>
            {intl.formatMessage(words.close)}
          </PanelButton>
        )}
      </div>
    </>
  );
}

const NEWS: Readonly<Record<GuestCodes['news'], Message | null>> = {
  none: null,
  made: null,
  renewed: words.renewed,
  closed: words.closed,
  failed: words.failed,
};

/** Letter by letter, as it is read aloud. */
function spelled(code: string): string {
  return Array.from(code).join(' ');
}

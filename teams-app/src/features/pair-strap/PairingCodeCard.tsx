import { makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Open20Regular } from '@fluentui/react-icons';
import type { NewPairing } from '@upbeat/api/contract/pairing.ts';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { countdownText } from '../../shared/look/clock-text.ts';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { useNow } from '../../shared/use-now.ts';
import { words } from './messages.ts';
import type { CodeState } from './use-pairing-code.ts';

const useStyles = makeStyles({
  card: { marginTop: '12px', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: { margin: '0 0 4px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px' },
  code: { fontSize: '28px', lineHeight: '36px', fontWeight: 600, letterSpacing: '0.04em', userSelect: 'all' },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '8px',
    minHeight: '44px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    textDecorationLine: 'none',
    fontWeight: 600,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { border: '1px solid LinkText', color: 'LinkText' },
  },
  small: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface PairingCodeCardProps {
  code: Exclude<CodeState, { state: 'none' }>;
  onAsk: () => void;
  onClose: () => void;
}

/** A code for the pairing page: to be opened here, or typed on another device. */
export function PairingCodeCard({ code, onAsk, onClose }: PairingCodeCardProps) {
  const styles = useStyles();
  const intl = useIntl();
  const end = useRef<HTMLDivElement>(null);
  const { state } = code;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' }); // the panel is short: the card opened below it
  }, [state]);
  return (
    <PanelCard label={intl.formatMessage(words.title)} className={styles.card}>
      <div>
        <h2 className={styles.title}>{intl.formatMessage(words.title)}</h2>
        <p className={styles.words} role="status">
          {intl.formatMessage(
            code.state === 'asking' ? words.asking : code.state === 'failed' ? words.failed : words.how,
          )}
        </p>
      </div>
      {code.state === 'failed' && (
        <PanelButton isWide look="primary" onClick={onAsk}>
          {intl.formatMessage(words.retry)}
        </PanelButton>
      )}
      {code.state === 'offered' && <Offer offer={code.offer} onAsk={onAsk} />}
      <PanelButton isWide onClick={onClose}>
        {intl.formatMessage(words.close)}
      </PanelButton>
      <div ref={end} />
    </PanelCard>
  );
}

function Offer({ offer: { code, url, expiresAt }, onAsk }: { offer: NewPairing; onAsk: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const nowMs = useNow();
  const [isCopied, setIsCopied] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);
  const secondsLeft = Math.ceil((new Date(expiresAt).getTime() - nowMs) / 1000);

  /** Where Teams lends no clipboard the code is marked, ready for the keyboard. */
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      setIsCopied(true);
    } catch (error) {
      console.warn('There is no clipboard here', error instanceof Error ? error.name : error);
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
    }
  }

  if (secondsLeft <= 0) {
    return (
      <>
        <p className={styles.words} role="status">
          {intl.formatMessage(words.outlived)}
        </p>
        <PanelButton isWide look="primary" onClick={onAsk}>
          {intl.formatMessage(words.another)}
        </PanelButton>
      </>
    );
  }
  const { origin, pathname } = new URL(url);
  const address = `${origin.replace(/^https?:\/\//, '')}${pathname}`;
  return (
    <>
      <div className={styles.row}>
        <span ref={shown} className={styles.code} role="group" aria-label={intl.formatMessage(words.code)}>
          {code}
        </span>
        <PanelButton icon={<Copy20Regular />} onClick={() => void copy()}>
          {intl.formatMessage(isCopied ? words.copied : words.copy)}
        </PanelButton>
      </div>
      <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
        {intl.formatMessage(words.open)}
        <Open20Regular role="img" aria-hidden={false} aria-label={intl.formatMessage(words.opens)} />
      </a>
      <p className={styles.small}>{intl.formatMessage(words.left, { time: countdownText(secondsLeft), address })}</p>
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

interface CopyButtonProps {
  text: string;
  children: string;
  /** What it copies, where several stand on a page. */
  label?: string;
}

/** Copies a text. Where the browser does not let a page in Teams copy, it says so. */
export function CopyButton({ text, children, label }: CopyButtonProps) {
  const intl = useIntl();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  };
  return (
    <Button
      size="small"
      icon={outcome === 'copied' ? <Checkmark16Regular /> : <Copy16Regular />}
      onClick={copy}
      onBlur={() => setOutcome(null)}
      {...(outcome === null && label !== undefined ? { 'aria-label': label } : {})}
    >
      <span aria-live="polite">{outcome === null ? children : intl.formatMessage(words[outcome])}</span>
    </Button>
  );
}

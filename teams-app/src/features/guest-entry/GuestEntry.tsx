import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import type { GuestTicket } from '../../shared/guest/ticket-desk.ts';
import { Mark } from '../../shared/look/Mark.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { readEntry } from './entry-draft.ts';
import { words } from './messages.ts';
import { useEntry, type EntryFault } from './use-entry.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', paddingTop: '18px' },
  title: { margin: '16px 0 4px', fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  input: { minHeight: '46px', fontSize: '16px', fontVariationSettings: 'inherit' },
  code: { letterSpacing: '0.08em', textTransform: 'uppercase' },
  fault: { margin: '0 0 8px' },
});

interface GuestEntryProps {
  /** Whether they were in, and their ticket has ended. */
  isAgain: boolean;
  onTicket: (ticket: GuestTicket) => void;
}

/** Somebody whom Teams cannot sign in says a name and the code of the class. */
export function GuestEntry({ isAgain, onTicket }: GuestEntryProps) {
  const styles = useStyles();
  const intl = useIntl();
  const [draft, setDraft] = useState({ name: '', code: '' });
  const [isChecked, setIsChecked] = useState(false);
  const { enter, isBusy, fault } = useEntry(onTicket);
  const read = readEntry(draft);
  const isNameWrong = isChecked && read.state === 'wrong' && read.isNameWrong;
  const isCodeWrong = isChecked && read.state === 'wrong' && read.isCodeWrong;

  function comeIn(): void {
    if (isBusy) return;
    setIsChecked(true);
    if (read.state === 'good') enter(read.entry);
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    comeIn();
  }

  return (
    <PanelPage>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <div>
          <Mark height={22} />
          <h1 className={styles.title}>{intl.formatMessage(isAgain ? words.titleAgain : words.title)}</h1>
          <p className={styles.intro}>{intl.formatMessage(isAgain ? words.introAgain : words.intro)}</p>
        </div>
        <Field
          label={intl.formatMessage(words.name)}
          {...(isNameWrong
            ? { validationMessage: intl.formatMessage(words.nameMissing) }
            : { hint: intl.formatMessage(words.nameHint) })}
        >
          <Input
            className={styles.input}
            value={draft.name}
            autoComplete="off"
            maxLength={40}
            onChange={(_event, { value }) => setDraft({ ...draft, name: value })}
          />
        </Field>
        <Field
          label={intl.formatMessage(words.code)}
          {...(isCodeWrong
            ? { validationMessage: intl.formatMessage(words.codeShort) }
            : { hint: intl.formatMessage(words.codeHint) })}
        >
          <Input
            className={styles.input}
            input={{ className: styles.code }}
            value={draft.code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            onChange={(_event, { value }) => setDraft({ ...draft, code: value })}
          />
        </Field>
        <div>
          <div role="status">
            {fault !== null && <p className={styles.fault}>{intl.formatMessage(FAULT_WORDS[fault])}</p>}
          </div>
          <PanelButton look="primary" isWide isBusy={isBusy} onClick={comeIn}>
            {intl.formatMessage(isBusy ? words.comingIn : words.comeIn)}
          </PanelButton>
        </div>
        {/* So that Enter in a field sends the form. */}
        <input type="submit" hidden />
      </form>
    </PanelPage>
  );
}

const FAULT_WORDS = {
  refused: words.refused,
  name: words.nameMissing,
  full: words.full,
  'too-many': words.tooMany,
  'no-answer': words.noAnswer,
} as const satisfies Record<EntryFault, (typeof words)[keyof typeof words]>;

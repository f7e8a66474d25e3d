import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  DismissCircle20Regular,
  QuestionCircle20Regular,
  Video20Filled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { AgendaEntry, GivenAnswer } from '../../agenda.ts';
import { answerInvitation, wordsOf } from '../box-api.ts';
import { join } from '../joining.ts';
import { text } from '../look.ts';
import { usePerson, useTeamsWindow } from '../TeamsProvider.tsx';
import { clockWords, dayWords, SAID, tallyWords } from './words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', ...text.body },
  title: { ...text.title, margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '12px' },
  answers: { display: 'flex', gap: '6px' },
  answer: { flex: '1 1 0', minWidth: 0, padding: '5px 4px' },
});

const CHOICES: readonly { answer: GivenAnswer; words: string; icon: ReactElement }[] = [
  { answer: 'accepted', words: 'Accept', icon: <CheckmarkCircle20Regular /> },
  { answer: 'tentative', words: 'Maybe', icon: <QuestionCircle20Regular /> },
  { answer: 'declined', words: 'Decline', icon: <DismissCircle20Regular /> },
];

/** A meeting in full: when, whose, one's answer, and the way in. */
export function EntryDetails({ entry, now }: { entry: AgendaEntry; now: Date }) {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const person = usePerson();
  const { chatId, answers } = entry;

  const say = (answer: GivenAnswer): void => {
    answerInvitation(person.id, entry.id, answer).catch((error: unknown) => {
      teams.notice(wordsOf(error));
    });
  };

  return (
    <div className={styles.root}>
      <h4 className={styles.title}>{entry.title}</h4>
      <p className={styles.quiet}>
        {dayWords(entry)}, {clockWords(entry)}
        {entry.isSeries ? ', comes again' : ''}
      </p>
      {answers === null ? (
        <p className={styles.quiet}>{entry.organiser} organises it</p>
      ) : (
        <p className={styles.quiet}>{tallyWords(answers)}</p>
      )}
      {entry.isCancelled ? (
        <p className={styles.quiet}>It was called off and does not take place.</p>
      ) : (
        <div className={styles.actions}>
          <p className={styles.quiet} role="status">
            {SAID[entry.answer]}
          </p>
          {entry.answer !== 'organiser' && (
            <div className={styles.answers} role="group" aria-label="Your answer">
              {CHOICES.map(({ answer, words, icon }) => (
                <ToggleButton
                  key={answer}
                  className={styles.answer}
                  size="medium"
                  icon={icon}
                  checked={entry.answer === answer}
                  onClick={() => say(answer)}
                >
                  {words}
                </ToggleButton>
              ))}
            </div>
          )}
          {chatId !== null && Date.parse(entry.endsAt) > now.getTime() && (
            <Button appearance="primary" icon={<Video20Filled />} onClick={() => void join(teams, chatId)}>
              Join
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

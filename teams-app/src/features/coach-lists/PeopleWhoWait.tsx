import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { Answer } from '../../shared/announce/Answers.tsx';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { CheckIn } from './CheckIn.tsx';
import { words } from './messages.ts';
import type { PersonOnList } from './people-lists.ts';
import { Signal } from './Signal.tsx';
import { usePeopleLists } from './use-people-lists.ts';

const useStyles = makeStyles({
  only: { margin: '10px 0 6px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  lists: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px' },
});

interface PeopleWhoWaitProps {
  sessionId: string;
  view: CoachView;
  answer: Answer;
}

/** The people a coach can do something for, as far as they want that. */
export function PeopleWhoWait({ sessionId, view, answer }: PeopleWhoWaitProps) {
  const styles = useStyles();
  const intl = useIntl();
  const { lists, send } = usePeopleLists(sessionId, view);

  async function message(person: PersonOnList): Promise<void> {
    const isSent = await send('are-you-all-right', [person]);
    if (isSent) answer(intl.formatMessage(words.messageSent, { name: person.label }));
  }

  async function help(people: readonly PersonOnList[]): Promise<void> {
    if (await send('sensor-help', people)) answer(intl.formatMessage(words.helpSent));
  }

  return (
    <>
      <div className={styles.only}>{intl.formatMessage(words.onlyThose)}</div>
      <div className={styles.lists}>
        <CheckIn people={lists.checkIn} onMessage={(person) => void message(person)} />
        <Signal people={lists.signal} onHelp={(people) => void help(people)} />
      </div>
    </>
  );
}

import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { ListCard, ListRow } from './ListCard.tsx';
import { words } from './messages.ts';
import type { PersonOnList } from './people-lists.ts';

interface CheckInProps {
  people: readonly PersonOnList[];
  onMessage: (person: PersonOnList) => void;
}

/** Who feels unwell and wants this coach to know; each gets a question of ours. */
export function CheckIn({ people, onMessage }: CheckInProps) {
  const intl = useIntl();
  const title = intl.formatMessage(words.checkIn);
  return (
    <ListCard title={title}>
      {people.length === 0 && <ListRow title={title}>{intl.formatMessage(words.checkInEmpty)}</ListRow>}
      {people.map((person, index) => {
        const name = person.label;
        const state = person.word === 'failed' ? words.notSent : person.word === 'sent' ? words.asked : words.unwell;
        return (
          <ListRow
            key={person.participationId}
            {...(index === 0 ? { title } : {})}
            act={
              person.word !== 'sent' && (
                <PanelButton
                  label={intl.formatMessage(words.messageSpoken, { name })}
                  isBusy={person.word === 'sending'}
                  onClick={() => onMessage(person)}
                >
                  {intl.formatMessage(words.message)}
                </PanelButton>
              )
            }
          >
            {person.word === 'failed' && `${name}: `}
            {intl.formatMessage(state, { name })}
          </ListRow>
        );
      })}
    </ListCard>
  );
}

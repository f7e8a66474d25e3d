import { useIntl, type IntlShape } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { ListCard, ListRow } from './ListCard.tsx';
import { words } from './messages.ts';
import { namesOf, type PersonOnList } from './people-lists.ts';

interface SignalProps {
  people: readonly PersonOnList[];
  onHelp: (people: readonly PersonOnList[]) => void;
}

/** Whose sensor is lost; one press sends advice to all of them who have had none. */
export function Signal({ people, onHelp }: SignalProps) {
  const intl = useIntl();
  const title = intl.formatMessage(words.signal);
  const waiting = people.filter(({ word }) => word !== 'sent');
  const helped = people.filter(({ word }) => word === 'sent');
  const hasFailed = waiting.some(({ word }) => word === 'failed');
  return (
    <ListCard title={title}>
      {people.length === 0 && <ListRow title={title}>{intl.formatMessage(words.signalEmpty)}</ListRow>}
      {waiting.length > 0 && (
        <ListRow
          title={title}
          act={
            <PanelButton
              label={intl.formatMessage(words.helpSpoken, { count: waiting.length })}
              isBusy={waiting.some(({ word }) => word === 'sending')}
              onClick={() => onHelp(waiting)}
            >
              {intl.formatMessage(words.help)}
            </PanelButton>
          }
        >
          {intl.formatMessage(words.lost, { names: namesText(intl, waiting) })}
          {hasFailed && ` ${intl.formatMessage(words.notSent)}`}
        </ListRow>
      )}
      {helped.length > 0 && (
        <ListRow {...(waiting.length === 0 ? { title } : {})}>
          {intl.formatMessage(words.helped, { names: namesText(intl, helped) })}
        </ListRow>
      )}
    </ListCard>
  );
}

function namesText(intl: IntlShape, people: readonly PersonOnList[]): string {
  const { names, more } = namesOf(people);
  return more === 0 ? names.join(', ') : intl.formatMessage(words.more, { names: names.join(', '), count: more });
}

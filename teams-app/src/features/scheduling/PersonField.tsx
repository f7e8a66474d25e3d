import { Avatar, Badge, Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { usePeople, type PersonFound } from './use-people.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0 },
    '& [role=button], & button': { padding: '2px', margin: '-2px' },
  },
  option: { display: 'flex', alignItems: 'center', columnGap: '10px', minWidth: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  small: { ...type.small, ...quiet },
  note: { margin: '4px 0 0', ...type.small, ...quiet },
});

interface PersonFieldProps {
  form: PlanForm;
  field: 'coach' | 'coCoach';
  hint?: string;
}

/** Somebody of the organisation, by some letters of their name. Guests are marked. */
export function PersonField({ form, field, hint }: PersonFieldProps) {
  const intl = useIntl();
  const styles = useStyles();
  const chosen = form.draft[field];
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const search = usePeople(typed ?? '');
  const people = search.state === 'found' ? search.people : [];
  const isLimited = search.state === 'found' && !search.isPermitted;

  function choose(personId: string | undefined): void {
    const person = people.find((candidate) => candidate.personId === personId);
    setTyped(null);
    if (person !== undefined) form.change({ [field]: { personId: person.personId, name: person.name } });
  }
  return (
    <div>
      <FormField
        form={form}
        field={field}
        label={intl.formatMessage(words[field])}
        {...(hint === undefined ? {} : { hint })}
      >
        <Combobox
          className={styles.wide}
          freeform
          clearable
          placeholder={intl.formatMessage(words.findPerson)}
          value={typed ?? chosen?.name ?? ''}
          selectedOptions={chosen === null ? [] : [chosen.personId]}
          open={isOpen}
          onOpenChange={(_, { open }) => setIsOpen(open)}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsOpen(true);
          }}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue === undefined) form.change({ [field]: null });
            choose(optionValue);
          }}
          onBlur={() => {
            if (typed === '') form.change({ [field]: null });
            setTyped(null);
          }}
          expandIcon={null}
        >
          {search.state === 'found' && people.length > 0 ? (
            people.map((person) => (
              <Option key={person.personId} value={person.personId} text={person.name}>
                <PersonOption person={person} />
              </Option>
            ))
          ) : (
            <Option key="none" value="" text={typed ?? ''} disabled>
              {intl.formatMessage(
                search.state === 'found'
                  ? words.nobodyFound
                  : { 'too-short': words.typeMore, looking: words.looking, failed: words.notFound }[search.state],
              )}
            </Option>
          )}
        </Combobox>
      </FormField>
      {isLimited && (
        <p className={styles.note} role="status">
          {intl.formatMessage(words.onlyKnown)} <Link href="/permissions">{intl.formatMessage(words.allow)}</Link>
        </p>
      )}
    </div>
  );
}

function PersonOption({ person: { name, jobTitle, isGuest } }: { person: PersonFound }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <span className={styles.option}>
      <Avatar size={28} name={name} color="colorful" aria-hidden />
      <span className={styles.name}>
        {name}
        <br />
        <span className={styles.small}>{jobTitle}</span>
      </span>
      {isGuest && <Badge appearance="outline">{intl.formatMessage(words.guest)}</Badge>}
    </span>
  );
}

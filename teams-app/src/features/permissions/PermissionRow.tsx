import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { GrantState } from './GrantState.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { '& button': { minHeight: '48px', paddingInline: '4px' } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 16px',
    width: '100%',
  },
  title: { ...type.body, [NARROW]: { flexBasis: '100%' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr)',
    gap: '8px 16px',
    margin: '0 0 16px 28px',
    maxWidth: '760px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px', marginLeft: '4px' },
  },
  term: { ...quiet, [NARROW]: { marginTop: '8px' } },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
});

type State = PermissionsView['accessPolicy'];

interface PermissionRowProps {
  id: string;
  state: State;
  title: string;
  why: string;
  who: string;
  revoke: ReactNode;
  called: string;
}

const ICON = { granted: 'ready', missing: 'off', unknown: 'unknown' } as const;

/** One thing that Upbeat may do: how it stands, and behind that what for, who grants it and how to take it back. */
export function PermissionRow({ id, state, title, why, who, revoke, called }: PermissionRowProps) {
  const intl = useIntl();
  const styles = useStyles();
  const facts = [
    [words.why, why],
    [words.who, who],
    [words.revoke, revoke],
    [words.called, called],
  ] as const;
  return (
    <AccordionItem value={id} className={styles.item}>
      <AccordionHeader as="h3" className={styles.header}>
        <span className={styles.line}>
          <span className={styles.title}>{title}</span>
          <GrantState state={ICON[state]}>{intl.formatMessage(words[state])}</GrantState>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <dl className={styles.facts}>
          {facts.map(([term, fact]) => (
            <Fact key={term.id} term={intl.formatMessage(term)}>
              {fact}
            </Fact>
          ))}
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

import { Button, makeStyles, SearchBox } from '@fluentui/react-components';
import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { searchProgrammes } from './search-programmes.ts';

/** From so many programmes on a search is quicker than looking. */
const MANY = 8;

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginBottom: '12px' },
  box: { width: '320px', maxWidth: '100%', minHeight: '36px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(272px, 100%), 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface ProgrammeCardsProps {
  programmes: readonly KeptProgramme[];
  onArchive: (kept: KeptProgramme) => void;
}

/** All programmes with their shape; among many one can search. */
export function ProgrammeCards({ programmes, onArchive }: ProgrammeCardsProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const isMany = programmes.length >= MANY;
  const found = isMany ? searchProgrammes(programmes, wanted) : programmes;
  return (
    <>
      {isMany && (
        <div className={styles.search}>
          <SearchBox
            className={styles.box}
            aria-label={intl.formatMessage(words.search)}
            placeholder={intl.formatMessage(words.search)}
            value={wanted}
            onChange={(_, { value }) => setWanted(value)}
          />
          <span role="status">{wanted.trim() !== '' && intl.formatMessage(words.found, { count: found.length })}</span>
          {found.length === 0 && <Button onClick={() => setWanted('')}>{intl.formatMessage(words.showAll)}</Button>}
        </div>
      )}
      <ul className={styles.cards}>
        {found.map((kept) => (
          <ProgrammeCard key={kept.id} kept={kept} onArchive={() => onArchive(kept)} />
        ))}
      </ul>
    </>
  );
}

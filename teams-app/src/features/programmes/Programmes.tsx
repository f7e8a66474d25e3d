import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { useFound } from '../../shared/page/use-found.ts';
import { ArchiveLine } from './ArchiveLine.tsx';
import { words } from './messages.ts';
import { NEW_PROGRAMME } from './programme-paths.ts';
import { programmesQuery } from './programme-queries.ts';
import { ProgrammeCards } from './ProgrammeCards.tsx';
import { StarterCards } from './StarterCards.tsx';
import { UnsavedDrafts } from './UnsavedDrafts.tsx';
import { useArchive } from './use-archive.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    marginBottom: '16px',
  },
  title: { margin: 0, ...type.headline },
  words: { margin: 0, maxWidth: '720px', ...quiet },
  new: { minHeight: '36px', [NARROW]: { width: '100%', minHeight: '44px' } },
  emptyTitle: { margin: 0, ...type.title },
});

/** The programmes that this organisation keeps; the first time some to begin with. */
export function Programmes() {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const found = useFound(useQuery(programmesQuery(useApi())));
  const { archiving, archive, restore } = useArchive();
  const isSomeKept = found.state === 'found' && found.value.programmes.length > 0;
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
          <p className={styles.words}>{intl.formatMessage(words.about)}</p>
        </div>
        {isSomeKept && (
          <Button
            appearance="primary"
            icon={<Add20Regular />}
            className={styles.new}
            onClick={() => goTo(NEW_PROGRAMME)}
          >
            {intl.formatMessage(words.newProgramme)}
          </Button>
        )}
      </header>
      <ArchiveLine archiving={archiving} onUndo={restore} />
      <UnsavedDrafts />
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={6} />}>
        {({ programmes }) =>
          programmes.length === 0 ? <NoneYet /> : <ProgrammeCards programmes={programmes} onArchive={archive} />
        }
      </Shown>
    </>
  );
}

function NoneYet() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <>
      <div className={styles.head} role="status">
        <div>
          <h2 className={styles.emptyTitle}>{intl.formatMessage(words.emptyTitle)}</h2>
          <p className={styles.words}>{intl.formatMessage(words.emptyWords)}</p>
        </div>
      </div>
      <StarterCards heading="h3" />
    </>
  );
}

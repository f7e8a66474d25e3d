import { Button, makeStyles } from '@fluentui/react-components';
import { STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Plan } from '../../shared/look/Plan.tsx';
import { quiet } from '../../shared/page/type-scale.ts';
import { beginNew, beginWith } from './begin-draft.ts';
import { words } from './messages.ts';
import { programmePath } from './programme-paths.ts';
import { ProgrammeWords } from './ProgrammeWords.tsx';
import { useShapeStyles } from './shape-styles.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: '12px',
    margin: '0 0 16px',
    padding: 0,
    listStyleType: 'none',
  },
  plan: { margin: '14px 0 10px' },
  about: { margin: '0 0 14px', ...quiet },
  begin: { marginTop: 'auto', minHeight: '36px', paddingInline: '6px' },
  empty: { minHeight: '36px' },
});

/** Programmes to begin with; whoever takes one gets a copy. */
export function StarterCards({ heading }: { heading: 'h2' | 'h3' }) {
  const intl = useIntl();
  const styles = useStyles();
  const shape = useShapeStyles();
  const [, goTo] = useLocation();
  return (
    <>
      <ul className={styles.cards}>
        {STARTERS.map(({ id, about, programme }) => (
          <li key={id} className={shape.card}>
            <ProgrammeWords programme={programme} heading={heading} />
            <div className={styles.plan}>
              <Plan intervals={programme.intervals} programmeSecond={null} height={56} />
            </div>
            <p className={styles.about}>{about}</p>
            <Button className={styles.begin} onClick={() => goTo(programmePath(beginWith(programme)))}>
              {intl.formatMessage(words.beginWith, { name: programme.name })}
            </Button>
          </li>
        ))}
      </ul>
      <Button className={styles.empty} onClick={() => goTo(programmePath(beginNew()))}>
        {intl.formatMessage(words.beginEmpty)}
      </Button>
    </>
  );
}

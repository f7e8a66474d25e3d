import { makeStyles, tokens } from '@fluentui/react-components';
import { Building20Regular, HeartPulse20Regular, People20Regular, Person20Regular } from '@fluentui/react-icons';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { firstName } from '../../shared/look/first-name.ts';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';

const useStyles = makeStyles({
  part: { marginTop: '18px', paddingTop: '14px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, ...type.section },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: '12px',
    margin: '8px 0 0',
  },
  one: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px', alignContent: 'start' },
  who: { gridColumn: '2', ...type.strong },
  what: { gridColumn: '2', margin: 0, ...type.small, ...quiet },
  icon: { gridRow: '1 / span 2' },
});

/** What others saw of me in this class, and that HR saw nothing. */
export function WhoSaw({ seen, coachName }: { seen: MyResult['seen']; coachName: string }) {
  const intl = useIntl();
  const { label, showsBpm } = seen;
  const sawOfTile = showsBpm ? words.sawZoneAndBpm : words.sawZone;
  const styles = useStyles();
  return (
    <section className={styles.part} aria-labelledby="who-saw-what">
      <h3 id="who-saw-what" className={styles.title}>
        {intl.formatMessage(words.whoSawWhat)}
      </h3>
      <dl className={styles.row}>
        <Saw icon={<Person20Regular />} who={intl.formatMessage(words.you)}>
          {intl.formatMessage(words.everything)}
        </Saw>
        <Saw icon={<People20Regular />} who={intl.formatMessage(words.theClass)}>
          {label === null ? intl.formatMessage(words.nothingOfYou) : intl.formatMessage(sawOfTile, { label })}
        </Saw>
        <Saw
          icon={<HeartPulse20Regular />}
          who={intl.formatMessage(words.coach, { name: firstName(seen.coachName ?? coachName) })}
        >
          {intl.formatMessage(seen.coachName === null ? words.nothingOfYou : words.coachSaw)}
        </Saw>
        <Saw icon={<Building20Regular />} who={intl.formatMessage(words.hr)}>
          {intl.formatMessage(words.nothingAboutYou)}
        </Saw>
      </dl>
    </section>
  );
}

function Saw({ icon, who, children }: { icon: ReactNode; who: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.one}>
      <dt className={styles.who}>{who}</dt>
      <dd className={styles.what}>{children}</dd>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
    </div>
  );
}

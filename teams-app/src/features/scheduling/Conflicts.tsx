import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons';
import type { PlanCheck } from '@upbeat/api/contract/schedule.ts';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { type } from '../../shared/page/type-scale.ts';
import { CONFLICTS, words } from './planning-messages.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '10px',
    padding: '12px 14px',
    borderRadius: '6px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    outline: `1px solid ${tokens.colorStatusWarningBorder1}`,
    outlineOffset: '-1px',
  },
  title: { margin: 0, ...type.strong },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  link: { display: 'inline-block', minHeight: '24px', color: tokens.colorBrandForegroundLink },
});

/** What else is planned at the same time. Nothing forbids it; somebody should know. */
export function Conflicts({ conflicts }: { conflicts: PlanCheck['conflicts'] }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div role="status">
      {conflicts.length > 0 && (
        <div className={styles.box}>
          <Warning20Regular />
          <div>
            <p className={styles.title}>{intl.formatMessage(words.conflicts)}</p>
            <ul className={styles.list}>
              {conflicts.map(({ sessionId, because, name, plannedStart }) => (
                <li key={`${sessionId} ${because}`}>
                  <Link href={`/class/${sessionId}`} className={styles.link}>
                    {intl.formatMessage(CONFLICTS[because], {
                      name,
                      time: intl.formatDate(plannedStart, {
                        day: 'numeric',
                        month: 'long',
                        hour: '2-digit',
                        minute: '2-digit',
                      }),
                    })}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

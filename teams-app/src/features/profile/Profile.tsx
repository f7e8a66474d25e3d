import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { profileQuery } from '../../shared/api/queries.ts';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, type } from '../../shared/page/type-scale.ts';
import { useFound } from '../../shared/page/use-found.ts';
import { words } from './messages.ts';
import { ProfileForm } from './ProfileForm.tsx';

const useStyles = makeStyles({
  title: { margin: '0 0 16px', ...type.headline },
  columns: {
    display: 'grid',
    gridTemplateColumns: '368px minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** What turns my bpm into zones. */
export function Profile() {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const found = useFound(useQuery(profileQuery(api)));
  return (
    <>
      <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
      <Shown
        found={found}
        label={intl.formatMessage(words.loading)}
        shape={
          <div className={styles.columns}>
            <CardShape lines={6} />
            <CardShape lines={6} />
          </div>
        }
      >
        {(profile) => (
          <div className={styles.columns}>
            <ProfileForm profile={profile} />
          </div>
        )}
      </Shown>
    </>
  );
}

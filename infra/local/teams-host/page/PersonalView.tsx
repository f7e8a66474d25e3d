import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';
import { AppPage } from './AppPage.tsx';
import { text, TITLE_BAR } from './look.ts';
import { useBox, usePerson, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...text.title, margin: '0 12px 0 0' },
  page: { flexGrow: 1, minHeight: 0 },
});

/** The personal app: what only this person sees, with a tab for each page of the manifest. */
export function PersonalView() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { personalTabs } = useBox();
  const { personal } = useWindowState();
  const person = usePerson();
  const tab = personalTabs.find(({ entityId }) => entityId === personal.entityId) ?? personalTabs[0];
  if (tab === undefined) return null;

  return (
    <section className={styles.root} aria-label="My Upbeat">
      <div className={styles.bar}>
        <Mark height={18} />
        <h2 className={styles.name}>{personalTabs.length > 1 ? 'Upbeat' : tab.name}</h2>
        {personalTabs.length > 1 && (
          <TabList
            size="small"
            selectedValue={tab.entityId}
            onTabSelect={(_, { value }) => {
              teams.state.set({ personal: { entityId: String(value), subEntityId: null } });
            }}
          >
            {personalTabs.map(({ entityId, name }) => (
              <Tab key={entityId} value={entityId}>
                {name}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
      <div className={styles.page}>
        <AppPage
          key={`${person.id} ${tab.entityId} ${personal.subEntityId ?? ''}`}
          surface="personal"
          url={tab.contentUrl}
          title={tab.name}
          entityId={tab.entityId}
          subEntityId={personal.subEntityId}
        />
      </div>
    </section>
  );
}

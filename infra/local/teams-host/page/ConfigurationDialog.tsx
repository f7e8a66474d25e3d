import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AppPage } from './AppPage.tsx';
import { useBox, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(640px, calc(100vw - 32px))' },
  content: { height: 'min(420px, 60vh)', padding: 0, overflow: 'hidden' },
  actions: { paddingTop: '12px' },
  failure: { color: tokens.colorStatusDangerForeground1, marginInlineEnd: 'auto', alignSelf: 'center' },
});

/** Teams around the app's page on which somebody sets up the channel tab: the page decides when it may be saved. */
export function ConfigurationDialog() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { appOrigin, tab, channel } = useBox();
  const { configuration } = useWindowState();
  if (configuration === null) return null;

  const close = (): void => {
    teams.state.set({ configuration: null });
  };
  const save = (): void => {
    teams.state.set({ configuration: { ...configuration, isSaving: true, failure: null } });
    teams.frames.tell(({ surface }) => (surface === 'config' ? { func: 'settings.save', args: [{}] } : null));
  };

  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            Set up {tab.displayName} in {channel.teamName}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <AppPage
              surface="config"
              url={`${appOrigin}/config.html`}
              title="Settings of the tab"
              entityId={tab.entityId}
            />
          </DialogContent>
          <DialogActions className={styles.actions}>
            {configuration.failure !== null && (
              <span className={styles.failure} role="alert">
                {configuration.failure}
              </span>
            )}
            <Button onClick={close}>Cancel</Button>
            <Button
              appearance="primary"
              disabledFocusable={!configuration.mayBeSaved || configuration.isSaving}
              onClick={save}
            >
              Save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

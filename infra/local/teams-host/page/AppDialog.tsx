import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { AppPage } from './AppPage.tsx';
import { useWindowState } from './TeamsProvider.tsx';

const SIZE = { width: 600, height: 400 };

const useStyles = makeStyles({
  surface: { padding: '16px', maxWidth: 'calc(100vw - 32px)', width: 'fit-content' },
  body: { gap: '12px', display: 'flex', flexDirection: 'column', maxHeight: 'calc(100vh - 64px)' },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
  content: { padding: 0, maxWidth: '100%', overflow: 'hidden' },
});

/** A dialog that a page of the app opened. Its size is that of the page inside. */
export function AppDialog() {
  const styles = useStyles();
  const { dialog } = useWindowState();
  if (dialog === null) return null;
  const close = (): void => {
    dialog.finish({ state: 'closed' });
  };

  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            className={styles.bar}
            action={<Button appearance="subtle" aria-label="Close" icon={<Dismiss20Regular />} onClick={close} />}
          >
            {dialog.title}
          </DialogTitle>
          <DialogContent
            className={styles.content}
            style={{ width: dialog.width ?? SIZE.width, height: dialog.height ?? SIZE.height }}
          >
            <AppPage
              surface="dialog"
              url={dialog.url.href}
              title={dialog.title}
              entityId={dialog.openedBy.entityId}
              openedBy={dialog.openedBy}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

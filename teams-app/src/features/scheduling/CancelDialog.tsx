import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { PlannedClass, Scope } from '@upbeat/api/contract/schedule.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { quiet } from '../../shared/page/type-scale.ts';
import { cancelWords as words } from './planned-messages.ts';
import { ScopeField } from './ScopeField.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(480px, calc(100vw - 24px))' },
  content: { display: 'grid', rowGap: '12px' },
  when: { margin: 0, ...quiet },
  what: { margin: 0 },
  act: { minHeight: '36px' },
});

interface CancelDialogProps {
  planned: PlannedClass;
  onCancel: (scope: Scope) => void;
  onClose: () => void;
}

/** Asks once more before a class is called off, and which of a series. */
export function CancelDialog({ planned: { session, leftInSeries }, onCancel, onClose }: CancelDialogProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('one');
  const { programme, plannedStart, coachName } = session;
  const left = leftInSeries ?? 1;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{intl.formatMessage(words.title, { name: programme.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.when}>
              {intl.formatMessage(words.when, {
                day: intl.formatDate(plannedStart, { weekday: 'long', day: 'numeric', month: 'long' }),
                time: intl.formatTime(plannedStart),
                coach: coachName,
              })}
            </p>
            {left > 1 && <ScopeField scope={scope} onChange={setScope} left={left} words={words} />}
            <p className={styles.what}>{intl.formatMessage(words.what)}</p>
          </DialogContent>
          <DialogActions>
            <Button className={styles.act} onClick={onClose}>
              {intl.formatMessage(words.keep)}
            </Button>
            <Button
              appearance="primary"
              className={styles.act}
              onClick={() => {
                onCancel(scope);
                onClose();
              }}
            >
              {scope === 'series' && left > 1
                ? intl.formatMessage(words.cancelMany, { count: left })
                : intl.formatMessage(words.cancel)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import { Toast, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useWindowState } from './TeamsProvider.tsx';

/** Short words that come and go, at the bottom, over everything. */
export function Notices() {
  const toaster = useId('notices');
  const { dispatchToast } = useToastController(toaster);
  const { notice } = useWindowState();
  useEffect(() => {
    if (notice === null) return;
    dispatchToast(
      <Toast>
        <ToastTitle>{notice.words}</ToastTitle>
      </Toast>,
      { intent: 'info' },
    );
  }, [notice, dispatchToast]);
  return <Toaster toasterId={toaster} position="bottom" />;
}

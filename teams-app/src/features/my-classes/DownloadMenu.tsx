import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';
import { useDownload } from './use-result-acts.ts';

const useStyles = makeStyles({
  download: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  outcome: { ...type.small, ...quiet, ':not(:empty)': { marginInline: '8px' } },
});

/** My class as a file, in one of two formats. */
export function DownloadMenu({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const { mutate, data: name, isPending, isSuccess, isError } = useDownload(sessionId);
  return (
    <div className={styles.download}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownload20Regular />} disabledFocusable={isPending}>
            {intl.formatMessage(words.download)}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem secondaryContent=".fit" onClick={() => mutate('fit')}>
              {intl.formatMessage(words.fit)}
            </MenuItem>
            <MenuItem secondaryContent=".tcx" onClick={() => mutate('tcx')}>
              {intl.formatMessage(words.tcx)}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span role="status" className={styles.outcome}>
        {isSuccess && intl.formatMessage(words.downloaded, { name })}
        {isError && intl.formatMessage(words.downloadFailed)}
      </span>
    </div>
  );
}

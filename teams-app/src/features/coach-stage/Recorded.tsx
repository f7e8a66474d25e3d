import type { StageView } from '@upbeat/api/contract/live.ts';
import { useIntl } from 'react-intl';
import { PanelSwitch } from '../../shared/panel/PanelSwitch.tsx';
import { words } from './messages.ts';
import type { StageDirection } from './use-stage-direction.ts';

/** Whether a recording runs: then the stage says no names and no bpm. */
export function Recorded({ stage, direction }: { stage: StageView; direction: StageDirection }) {
  const intl = useIntl();
  return (
    <PanelSwitch
      label={intl.formatMessage(words.recorded)}
      means={intl.formatMessage(stage.isRecorded ? words.recordedOn : words.recordedOff)}
      isOn={stage.isRecorded}
      onChange={(isRecorded) => direction.change({ isRecorded })}
    />
  );
}

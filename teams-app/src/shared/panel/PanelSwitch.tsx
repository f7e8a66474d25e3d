import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  switch: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '44px' },
  label: { fontWeight: 600, paddingInlineStart: 0 },
  means: { margin: '-6px 52px 12px 0', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface PanelSwitchProps {
  label: string;
  /** What it does, in a sentence. */
  means: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A switch of the panel's width, with what it does under its name. */
export function PanelSwitch({ label, means, isOn, onChange }: PanelSwitchProps) {
  const styles = useStyles();
  const meansId = useId();
  return (
    <div>
      <Switch
        className={styles.switch}
        label={{ children: label, className: styles.label }}
        labelPosition="before"
        checked={isOn}
        aria-describedby={meansId}
        onChange={(_event, { checked }) => onChange(checked)}
      />
      <p className={styles.means} id={meansId}>
        {means}
      </p>
    </div>
  );
}

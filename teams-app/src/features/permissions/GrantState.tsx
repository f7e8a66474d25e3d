import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  QuestionCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import { type } from '../../shared/page/type-scale.ts';

const ICONS = {
  ready: CheckmarkCircle16Filled,
  incomplete: Warning16Regular,
  off: Circle16Regular,
  unknown: QuestionCircle16Regular,
};

const useStyles = makeStyles({
  state: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap', ...type.strong },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground3 },
  off: { color: tokens.colorNeutralForeground2, fontWeight: 400 },
  unknown: { color: tokens.colorNeutralForeground2, fontWeight: 400 },
  icon: { flexShrink: 0 },
});

/** How something stands, in words and by a shape; its colour says nothing more. */
export function GrantState({ state, children }: { state: keyof typeof ICONS; children: string }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.state, styles[state])}>
      <Icon className={styles.icon} aria-hidden />
      {children}
    </span>
  );
}

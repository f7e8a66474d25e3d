import { makeStyles } from '@fluentui/react-components';
import { DataScatter20Regular, Grid20Regular, TextBulletList20Regular } from '@fluentui/react-icons';
import { StageButton } from './StageButton.tsx';
import type { View } from './use-view.ts';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', flexShrink: 0 },
});

export interface ViewChoice {
  readonly view: View;
  readonly choose: (view: View) => void;
  /** Whether everyone is listed by name. */
  readonly isListed: boolean;
  readonly list: (isListed: boolean) => void;
}

/** Tiles or everyone, on this screen alone. */
export function ViewSwitch({ choice, isIcon }: { choice: ViewChoice; isIcon: boolean }) {
  const styles = useStyles();
  const { view, choose, isListed, list } = choice;
  const named = (words: string) => (isIcon ? { label: words } : {});
  return (
    <div className={styles.group} role="group" aria-label="What this screen shows">
      <StageButton isToggle isSelected={view === 'tiles'} onClick={() => choose('tiles')} {...named('Tiles')}>
        <Grid20Regular />
        {!isIcon && 'Tiles'}
      </StageButton>
      <StageButton isToggle isSelected={view === 'everyone'} onClick={() => choose('everyone')} {...named('Everyone')}>
        <DataScatter20Regular />
        {!isIcon && 'Everyone'}
      </StageButton>
      {view === 'everyone' && (
        <StageButton isToggle isSelected={isListed} onClick={() => list(!isListed)} label="List of names">
          <TextBulletList20Regular />
        </StageButton>
      )}
    </div>
  );
}

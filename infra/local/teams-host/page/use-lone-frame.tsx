import { writeWindowAddress, type LoneFrame } from '../window-address.ts';
import { useTeamsWindow } from './TeamsProvider.tsx';

/** Opens one frame in a window of its own, at its true size, as the same person. */
export function useLoneFrame(): (frame: LoneFrame) => void {
  const { teams } = useTeamsWindow();
  return (frame) => {
    const { personId, theme } = teams.state.get();
    const { locale } = teams.address;
    const width = frame.width ?? 1100;
    const height = frame.height ?? 760;
    window.open(
      writeWindowAddress({ personId, theme, locale, frame }),
      '_blank',
      `popup,width=${width},height=${height}`,
    );
  };
}

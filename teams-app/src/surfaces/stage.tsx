import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Stage } from '../features/stage/Stage.tsx';
import { useStageStart } from '../features/stage/use-stage-start.ts';
import { LookProvider } from '../shared/look/LookProvider.tsx';

/** Drawn before Teams has answered: dark, or in high contrast where the system asks for it. */
function StageSurface() {
  const [teamsTheme, setTeamsTheme] = useState(() =>
    matchMedia('(forced-colors: active)').matches ? 'contrast' : 'dark',
  );
  const start = useStageStart(setTeamsTheme);
  return (
    <LookProvider teamsTheme={teamsTheme} surface="meeting">
      <Stage start={start} />
    </LookProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('stage.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <StageSurface />
  </StrictMode>,
);

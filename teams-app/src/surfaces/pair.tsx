import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PairPage } from '../features/pairing/PairPage.tsx';
import { LookProvider } from '../shared/look/LookProvider.tsx';
import { useSystemTheme } from '../shared/look/system-theme.ts';
import { PageIntl } from '../shared/page/PageIntl.tsx';

/** Outside Teams: the look is the system's, the words are the browser's. */
function Pair() {
  return (
    <LookProvider teamsTheme={useSystemTheme()} surface="page">
      <PageIntl locale={navigator.language}>
        <PairPage />
      </PageIntl>
    </LookProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('pair.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Pair />
  </StrictMode>,
);

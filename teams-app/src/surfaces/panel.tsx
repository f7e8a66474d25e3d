import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PanelApp } from './panel/PanelApp.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('panel.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PanelApp />
  </StrictMode>,
);

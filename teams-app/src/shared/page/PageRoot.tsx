import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from '../api/ApiProvider.tsx';
import { LookProvider } from '../look/LookProvider.tsx';
import { TeamsGate, useTeams, type TeamsWait } from '../teams/TeamsGate.tsx';
import { Page } from './Page.tsx';
import { PageIntl } from './PageIntl.tsx';
import { PageTheme } from './page-theme.ts';
import { TroubleNotice } from './TroubleNotice.tsx';
import { Waiting } from './Waiting.tsx';

interface PageRootProps {
  /** What is drawn until Teams has answered: the shape of the page. */
  shape: ReactNode;
  /** What is waited for. */
  label: string;
  children: ReactNode;
}

/** Everything a page of a tab stands on: Teams, look, words and the api. */
function PageRoot({ shape, label, children }: PageRootProps) {
  return (
    <TeamsGate
      look={(theme, inner) => (
        <LookProvider teamsTheme={theme} surface="page">
          <PageTheme value={theme}>
            <PageIntl locale={navigator.language}>{inner}</PageIntl>
          </PageTheme>
        </LookProvider>
      )}
      waiting={(wait) => (
        <Page>
          <UntilTeamsAnswers wait={wait} label={label}>
            {shape}
          </UntilTeamsAnswers>
        </Page>
      )}
    >
      <ApiProvider>
        <InTheWordsOfTeams>{children}</InTheWordsOfTeams>
      </ApiProvider>
    </TeamsGate>
  );
}

function UntilTeamsAnswers(props: { wait: TeamsWait; label: string; children: ReactNode }) {
  const { wait, label, children } = props;
  if (wait.state === 'starting') {
    return (
      <Waiting label={label} onRetry={reload}>
        {children}
      </Waiting>
    );
  }
  return <TroubleNotice trouble={wait.state === 'outside' ? 'outside-teams' : 'unreachable'} onRetry={reload} />;
}

function InTheWordsOfTeams({ children }: { children: ReactNode }) {
  const { context } = useTeams();
  return <PageIntl locale={context.locale}>{children}</PageIntl>;
}

/** Contact with Teams is made once a page, so a second try is a new page. */
function reload(): void {
  location.reload();
}

/** Draws a page of a tab into its document. */
export function showPage(page: PageRootProps): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with the id root');
  createRoot(root).render(
    <StrictMode>
      <PageRoot {...page} />
    </StrictMode>,
  );
}

import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { TroubleNotice } from '../../features/panel/TroubleNotice.tsx';
import { ApiProvider } from '../../shared/api/ApiProvider.tsx';
import { LookProvider } from '../../shared/look/LookProvider.tsx';
import { useKeptFocus } from '../../shared/panel/use-kept-focus.ts';
import { TeamsGate, useTeams, type TeamsWait } from '../../shared/teams/TeamsGate.tsx';
import { GuestPanel } from './GuestPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';

/** The side panel of a meeting, from its first picture on. */
export function PanelApp() {
  useKeptFocus();
  return (
    <TeamsGate
      look={(theme, children) => <Dark theme={theme}>{children}</Dark>}
      waiting={(wait) => <Waiting wait={wait} />}
    >
      <InTeams />
    </TeamsGate>
  );
}

function Dark({ theme, children }: { theme: string; children: ReactNode }) {
  return (
    <LookProvider teamsTheme={theme} surface="meeting">
      {children}
    </LookProvider>
  );
}

function InTeams() {
  const { context } = useTeams();
  return (
    <Words locale={context.locale}>
      {context.isAnonymous ? (
        <GuestPanel />
      ) : context.chatId === null ? (
        <TroubleNotice trouble="not-in-a-meeting" onRetry={reload} />
      ) : (
        <ApiProvider>
          <MeetingPanel meetingId={context.chatId} />
        </ApiProvider>
      )}
    </Words>
  );
}

function Waiting({ wait }: { wait: TeamsWait }) {
  return (
    <Words locale={navigator.language}>
      {wait.state === 'starting' ? (
        <Connecting onRetry={reload} />
      ) : (
        <TroubleNotice trouble={wait.state === 'outside' ? 'outside-teams' : 'unreachable'} onRetry={reload} />
      )}
    </Words>
  );
}

/** The words are English; numbers and times follow the person. */
function Words({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <IntlProvider locale={locale} defaultLocale={locale}>
      {children}
    </IntlProvider>
  );
}

/** The library of Teams initialises once a page, so a second try is a new page. */
function reload(): void {
  location.reload();
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKnown } from '../../features/first-run/use-first-run.ts';
import { GuestEntry } from '../../features/guest-entry/GuestEntry.tsx';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { TroubleNotice } from '../../features/panel/TroubleNotice.tsx';
import { useOneClass } from '../../features/panel/use-class-of-meeting.ts';
import { ApiProvider } from '../../shared/api/ApiProvider.tsx';
import { troubleOf } from '../../shared/api/trouble.ts';
import { openTicketDesk, type GuestTicket, type TicketDesk } from '../../shared/guest/ticket-desk.ts';
import { ticketTokens } from '../../shared/guest/ticket-tokens.ts';
import { SignedInWith } from '../../shared/teams/TeamsGate.tsx';
import { ClassPanel } from './ClassPanel.tsx';

/** Somebody whom Teams cannot sign in: the code of a class is their way into it. */
export function GuestPanel() {
  const [ticket, setTicket] = useState<GuestTicket | null>(null);
  const [isAgain, setIsAgain] = useState(false);
  const desk = useRef<TicketDesk | null>(null);
  useEffect(() => {
    const opened = openTicketDesk(setTicket); // another page of theirs may be in already
    desk.current = opened;
    return () => opened.close();
  }, []);

  function comeIn(fresh: GuestTicket): void {
    desk.current?.show(fresh);
    setTicket(fresh);
  }

  const leave = useCallback(() => {
    setIsAgain(true);
    setTicket(null);
  }, []);

  if (ticket === null) {
    return (
      <ApiProvider isSignedIn={false}>
        <GuestEntry isAgain={isAgain} onTicket={comeIn} />
      </ApiProvider>
    );
  }
  return <Inside key={ticket.ticket} ticket={ticket} onRefused={leave} />;
}

function Inside({ ticket, onRefused }: { ticket: GuestTicket; onRefused: () => void }) {
  const tokens = useMemo(() => ticketTokens(ticket.ticket, onRefused), [ticket.ticket, onRefused]);
  return (
    <SignedInWith tokens={tokens}>
      <ApiProvider>
        <GuestClass ticket={ticket} />
      </ApiProvider>
    </SignedInWith>
  );
}

function GuestClass({ ticket: { sessionId, name } }: { ticket: GuestTicket }) {
  const { session, error, isStale, lookAgain, show } = useOneClass(sessionId);
  const { known, error: notKnown, retry } = useKnown(name);

  function again(): void {
    lookAgain();
    retry();
  }

  const failure = error ?? notKnown;
  if (failure !== null) return <TroubleNotice trouble={troubleOf(failure)} onRetry={again} />;
  if (session === null || known === null) return <Connecting onRetry={again} />;
  return <ClassPanel session={session} next={null} isStale={isStale} known={known} lookAgain={lookAgain} show={show} />;
}

import { useQuery } from '@tanstack/react-query';
import type { Me } from '@upbeat/api/contract/me.ts';
import { Redirect, Route, Router, Switch, useRoute } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Deliveries } from '../features/deliveries/Deliveries.tsx';
import { Devices } from '../features/devices/Devices.tsx';
import { Help } from '../features/help/Help.tsx';
import { MyClasses } from '../features/my-classes/MyClasses.tsx';
import { useLinkedClass } from '../features/my-classes/use-linked-class.ts';
import { Permissions } from '../features/permissions/Permissions.tsx';
import { Playback } from '../features/playback/Playback.tsx';
import { PersonalBar } from '../features/personal-bar/PersonalBar.tsx';
import { Profile } from '../features/profile/Profile.tsx';
import { ClassPage } from '../features/schedule/ClassPage.tsx';
import { HeroShape } from '../features/schedule/ScheduleShape.tsx';
import { TodaysClasses } from '../features/schedule/TodaysClasses.tsx';
import { SetUp } from '../features/set-up/SetUp.tsx';
import { SIGNED_OUT } from '../features/sign-out/sign-out.ts';
import { SignedOut } from '../features/sign-out/SignedOut.tsx';
import { SignOutButton } from '../features/sign-out/SignOutButton.tsx';
import { WhoSeesWhat } from '../features/who-sees-what/WhoSeesWhat.tsx';
import { useApi } from '../shared/api/ApiProvider.tsx';
import { meQuery } from '../shared/api/queries.ts';
import { Page } from '../shared/page/Page.tsx';
import { showPage } from '../shared/page/PageRoot.tsx';
import { Shown } from '../shared/page/Shown.tsx';
import { troubleOf } from '../shared/api/trouble.ts';
import { useFound } from '../shared/page/use-found.ts';
import { FetchedProgrammePages } from './programmes/FetchedProgrammePages.tsx';
import { FetchedManageClass, FetchedSchedulingPages } from './scheduling/FetchedScheduling.tsx';

const OPENING = 'Opening your Upbeat';

/** The personal tab. Signed out it asks for nothing. */
function Personal() {
  const [isSignedOut] = useRoute(SIGNED_OUT);
  if (!isSignedOut) return <SignedIn />;
  return (
    <Page>
      <SignedOut />
    </Page>
  );
}

function SignedIn() {
  const me = useFound(useQuery(meQuery(useApi())));
  if (me.state === 'found') return <Sections me={me.value} />;
  const isUnknown = me.state === 'failed' && troubleOf(me.error) === 'tenant-not-active';
  return (
    <Page>
      {isUnknown ? (
        <SetUp onLookAgain={me.retry} />
      ) : (
        <Shown found={me} label={OPENING} shape={<HeroShape />}>
          {() => null}
        </Shown>
      )}
    </Page>
  );
}

function Sections({ me }: { me: Me }) {
  useLinkedClass();
  const [isWatching, watched] = useRoute('/watch/:sessionId');
  if (isWatching) {
    return (
      <Page>
        <Playback sessionId={watched.sessionId} back={`/classes/${watched.sessionId}`} />
      </Page>
    );
  }
  return (
    <Page top={<PersonalBar me={me} signOut={<SignOutButton />} />}>
      <Switch>
        <Route path="/">
          <TodaysClasses />
        </Route>
        <Route path="/class/:sessionId">
          {({ sessionId }) => (
            <ClassPage
              sessionId={sessionId}
              isPersonal
              planning={(session) => me.isAdmin && <FetchedManageClass session={session} />}
            />
          )}
        </Route>
        {me.isAdmin && (
          <Route path="/class/:sessionId/change">
            <FetchedSchedulingPages />
          </Route>
        )}
        <Route path="/class/:sessionId/:coaching">
          <FetchedProgrammePages />
        </Route>
        {me.isAdmin && (
          <Route path="/schedule/*?">
            <FetchedSchedulingPages />
          </Route>
        )}
        {me.isAdmin && (
          <Route path="/programmes/*?">
            <FetchedProgrammePages />
          </Route>
        )}
        {me.isAdmin && (
          <Route path="/deliveries">
            <Deliveries />
          </Route>
        )}
        {me.isAdmin && (
          <Route path="/permissions">
            <Permissions />
          </Route>
        )}
        <Route path="/classes/:sessionId?">{({ sessionId }) => <MyClasses sessionId={sessionId ?? null} />}</Route>
        <Route path="/profile">
          <Profile />
        </Route>
        <Route path="/who-sees-what">
          <WhoSeesWhat ownName={me.name} />
        </Route>
        <Route path="/devices">
          <Devices />
        </Route>
        <Route path="/help">
          <Help signOut={<SignOutButton />} />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Page>
  );
}

showPage({
  label: OPENING,
  shape: <HeroShape />,
  children: (
    <Router hook={useHashLocation}>
      <Personal />
    </Router>
  ),
});

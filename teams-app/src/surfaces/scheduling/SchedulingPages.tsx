import { Redirect, Route, Switch } from 'wouter';
import { ChangeClass } from '../../features/scheduling/ChangeClass.tsx';
import { NewClass } from '../../features/scheduling/NewClass.tsx';
import { PlannedClasses } from '../../features/scheduling/PlannedClasses.tsx';

/** Everything that an admin plans classes with. */
export function SchedulingPages() {
  return (
    <Switch>
      <Route path="/schedule">
        <PlannedClasses />
      </Route>
      <Route path="/schedule/new">
        <NewClass />
      </Route>
      <Route path="/class/:sessionId/change">{({ sessionId }) => <ChangeClass sessionId={sessionId} />}</Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}

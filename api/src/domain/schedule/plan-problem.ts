/** Why a plan cannot be, in the order in which somebody reads the form. */
export type PlanProblem =
  | 'in-the-past'
  | 'ends-before-it-begins'
  | 'no-class-in-span'
  | 'too-many-classes'
  | 'too-far-ahead'
  | 'too-long'
  | 'unknown-time-zone'
  | 'not-a-meeting-link'
  | 'short-meeting-link'
  | 'capacity-below-coming';

/** What the activity feed of Teams tells one person. Each is an activityType of the manifest. */
export type NoticeName =
  | 'classReminder' // to who said that they come, and to the coaches, a quarter of an hour before
  | 'placeFree' // to who moved up from the waiting list
  | 'classMoved'
  | 'classCancelled'
  | 'recordingReady'; // to who took part

/**
 * What Upbeat may need in Microsoft 365. Tier 0 needs none of it: a class with a pasted meeting link. Tier 1 arranges
 * classes, tier 2 pulls recordings.
 */
export interface Permission {
  /** As Microsoft names it. */
  readonly name: string;
  /** In the application's own name, or in that of whoever uses it. */
  readonly kind: 'application' | 'delegated';
  readonly tier: 1 | 2;
}

export const PERMISSIONS: readonly Permission[] = [
  { name: 'Calendars.ReadWrite', kind: 'application', tier: 1 },
  { name: 'OnlineMeetings.ReadWrite.All', kind: 'application', tier: 1 },
  { name: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All', kind: 'application', tier: 1 },
  { name: 'TeamsTab.ReadWriteSelfForChat.All', kind: 'application', tier: 1 },
  { name: 'AppCatalog.Read.All', kind: 'application', tier: 1 },
  { name: 'User.ReadBasic.All', kind: 'application', tier: 1 },
  { name: 'User.ReadBasic.All', kind: 'delegated', tier: 1 },
  { name: 'Team.ReadBasic.All', kind: 'delegated', tier: 1 },
  { name: 'Channel.ReadBasic.All', kind: 'delegated', tier: 1 },
  { name: 'OnlineMeetingRecording.Read.All', kind: 'application', tier: 2 },
  { name: 'OnlineMeetingTranscript.Read.All', kind: 'application', tier: 2 },
];

/** `unknown`: Microsoft 365 did not say. */
export type PermissionState = 'granted' | 'missing' | 'unknown';

/** @param granted the names that were granted, or null where that could not be found out */
export function permissionState(name: string, granted: readonly string[] | null): PermissionState {
  if (granted === null) return 'unknown';
  return granted.includes(name) ? 'granted' : 'missing';
}

/** What Upbeat asks for in a chat where it is installed: exactly what its manifest says, or Teams refuses. */
export const CHAT_PERMISSIONS = [
  { permissionValue: 'OnlineMeeting.ReadBasic.Chat', permissionType: 'application' },
  { permissionValue: 'OnlineMeetingParticipant.Read.Chat', permissionType: 'application' },
  { permissionValue: 'MeetingStage.Write.Chat', permissionType: 'delegated' },
] as const;

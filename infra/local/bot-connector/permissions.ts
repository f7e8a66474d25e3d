/** Of what an app is given by whoever installs it in a team or meeting, what matters here. */
export const RESOURCE_SPECIFIC = [
  'ChannelMessage.Read.Group',
  'ChatMessage.Read.Chat',
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingParticipant.Read.Chat',
] as const;

export type ResourceSpecificPermission = (typeof RESOURCE_SPECIFIC)[number];

/** In every place alike. */
export interface Permissions {
  has(permission: ResourceSpecificPermission): boolean;
  give(permission: ResourceSpecificPermission): void;
  take(permission: ResourceSpecificPermission): void;
}

export function createPermissions(asked: readonly string[]): Permissions {
  const given = new Set(RESOURCE_SPECIFIC.filter((name) => asked.includes(name)));
  return {
    has: (permission) => given.has(permission),
    give: (permission) => void given.add(permission),
    take: (permission) => void given.delete(permission),
  };
}

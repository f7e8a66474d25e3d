/** What an app is given in one team or meeting by whoever installs it there, without the tenant's administrator. */
export const RESOURCE_SPECIFIC = [
  'ChannelMessage.Read.Group',
  'ChatMessage.Read.Chat',
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingParticipant.Read.Chat',
] as const;

export type ResourceSpecificPermission = (typeof RESOURCE_SPECIFIC)[number];

/** All of them from the beginning, in every place alike. */
export interface Permissions {
  has(permission: ResourceSpecificPermission): boolean;
  give(permission: ResourceSpecificPermission): void;
  take(permission: ResourceSpecificPermission): void;
}

export function createPermissions(): Permissions {
  const given = new Set<ResourceSpecificPermission>(RESOURCE_SPECIFIC);
  return {
    has: (permission) => given.has(permission),
    give: (permission) => void given.add(permission),
    take: (permission) => void given.delete(permission),
  };
}

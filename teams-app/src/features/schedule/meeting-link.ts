/** The chat of the class's meeting in Teams, from where one joins. The address is the one Graph gives as `webUrl`. */
export function meetingLink(meetingId: string, tenantId: string | null): string {
  const link = new URL(`https://teams.microsoft.com/l/chat/${encodeURIComponent(meetingId)}/0`);
  if (tenantId !== null) link.searchParams.set('tenantId', tenantId);
  return link.href;
}

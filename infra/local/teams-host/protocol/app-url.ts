/** The address when it is a page of the app, or null. Teams holds stage, dialogs and tabs to the app's own domains. */
export function readAppUrl(value: unknown, appOrigin: string): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.origin === new URL(appOrigin).origin ? url : null;
}

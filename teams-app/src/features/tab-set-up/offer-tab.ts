import { pages } from '@microsoft/teams-js';

/** What Teams calls the tab inside, in the manifest's words. It never changes, or links to it would break. */
const ENTITY_ID = 'classes';

/** Lets Teams save the tab: its own button becomes ready, and pressing it adds the classes of that place. */
export function offerTab(origin: string): void {
  pages.config.registerOnSaveHandler((save) => {
    pages.config
      .setConfig({
        entityId: ENTITY_ID,
        contentUrl: `${origin}/tab.html`,
        websiteUrl: `${origin}/support.html`,
        suggestedDisplayName: 'Classes',
      })
      .then(
        () => save.notifySuccess(),
        (error: unknown) => {
          console.warn('Teams did not take the tab', error);
          save.notifyFailure('Teams did not take the tab. Try again in a moment.');
        },
      );
  });
  pages.config.setValidityState(true);
}

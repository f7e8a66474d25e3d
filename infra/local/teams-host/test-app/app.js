// The smallest app that uses the real teams-js. It shows what it learns as JSON in #facts.
const teams = window.microsoftTeams;
const facts = {};
const learn = (news) => {
  Object.assign(facts, news);
  document.documentElement.dataset.theme = facts.theme;
  document.getElementById('facts').textContent = JSON.stringify(facts, null, 1);
};
const reason = (error) => (error instanceof Error ? error.message : JSON.stringify(error));
const asked = (call) => new Promise((resolve) => call((error, result) => resolve({ error, result })));
const on = (id, action) => document.getElementById(id).addEventListener('click', action);

const trusted = new URL('/host-origin.txt', location.origin);
begin();

async function begin() {
  const hostOrigin = await (await fetch(trusted)).text();
  await teams.app.initialize([hostOrigin]);
  const context = await teams.app.getContext();
  learn({
    frameContext: context.page.frameContext,
    entityId: context.page.id,
    subPageId: context.page.subPageId,
    user: context.user.displayName,
    userId: context.user.id,
    tenantId: context.user.tenant?.id,
    meetingId: context.meeting?.id,
    chatId: context.chat?.id,
    channelId: context.channel?.id,
    theme: context.app.theme,
    locale: context.app.locale,
  });
  teams.app.registerOnThemeChangeHandler((theme) => learn({ theme }));

  if (context.page.frameContext === 'authentication') return teams.authentication.notifySuccess('signed in elsewhere');
  if (context.page.frameContext === 'task') {
    teams.dialog.url.submit({ picked: 'HIIT' });
    return undefined;
  }
  if (context.page.frameContext === 'settings') {
    await teams.pages.config.setConfig({
      contentUrl: `${location.origin}/tab.html?set=up`,
      entityId: 'upbeat-classes',
      suggestedDisplayName: 'Classes',
    });
    teams.pages.config.registerOnSaveHandler((save) => save.notifySuccess());
    teams.pages.config.setValidityState(true);
  }

  const { hasFinishedSuccessfully } = await teams.app.notifySuccess();
  learn({ notified: hasFinishedSuccessfully });
  learn({ token: await teams.authentication.getAuthToken().catch(reason) });
  if (['sidePanel', 'meetingStage'].includes(context.page.frameContext)) {
    learn({
      meeting: await asked((answer) => teams.meeting.getMeetingDetails(answer)),
      capabilities: await asked((answer) => teams.meeting.getAppContentStageSharingCapabilities(answer)),
      sharing: await asked((answer) => teams.meeting.getAppContentStageSharingState(answer)),
    });
  }
  learn({ isReady: true });
}

on('share', async () => {
  const shared = await asked((answer) => teams.meeting.shareAppContentToStage(answer, `${location.origin}/stage.html`));
  learn({ shared, sharing: await asked((answer) => teams.meeting.getAppContentStageSharingState(answer)) });
});
on('stop', async () => {
  learn({ stopped: await asked((answer) => teams.meeting.stopSharingAppContentToStage(answer)) });
});
on('dialog', () => {
  const size = { width: 320, height: 240 };
  teams.dialog.url.open({ url: `${location.origin}/dialog.html`, title: 'Pick a class', size }, (submitted) =>
    learn({ submitted }),
  );
});
on('personal', () => {
  void teams.pages.currentApp.navigateTo({ pageId: 'upbeat-personal', subPageId: 'history' });
});
// teams-js opens a popup for https pages only; the protocol itself does not mind.
on('raw', () => {
  addEventListener('message', ({ data }) => {
    if (data.id === 4711) learn({ elsewhere: data.args });
  });
  const args = [`${location.origin}/elsewhere.html`, 400, 300, false];
  parent.postMessage({ id: 4711, func: 'authentication.authenticate', args }, '*');
});

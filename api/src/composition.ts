import type { FastifyBaseLogger } from 'fastify';
import { decideAboutCoach } from './application/care/decide-about-coach.ts';
import { sendWord } from './application/care/send-word.ts';
import { answerSpotlight, askSpotlight, endSpotlight } from './application/care/spotlight.ts';
import { sayFine, sayUnwell } from './application/care/unwell.ts';
import { changeConsent, readConsent } from './application/consent/change-consent.ts';
import { dismissDelivery, restoreDelivery, retryDelivery } from './application/deliveries/decide-about-delivery.ts';
import { listDeliveries } from './application/deliveries/list-deliveries.ts';
import { changeCues, readCues } from './application/directory/coach-cues.ts';
import { changeProfile, readProfile } from './application/directory/profile.ts';
import { requireActiveTenant } from './application/directory/require-active-tenant.ts';
import { setUpTenant } from './application/directory/set-up-tenant.ts';
import { readClassToken } from './application/directory/class-token.ts';
import { admitGuest } from './application/guests/admit-guest.ts';
import { openTicket } from './application/guests/open-ticket.ts';
import { closeToGuests, openToGuests } from './application/guests/open-to-guests.ts';
import { createCoachBroadcast } from './application/live/broadcast-coach-view.ts';
import { createBroadcast } from './application/live/broadcast-frames.ts';
import { joinLive, viewLive } from './application/live/join-live.ts';
import { createLiveClasses } from './application/live/live-classes.ts';
import { createOwnership } from './application/live/own-classes.ts';
import { rateEffort } from './application/live/rate-effort.ts';
import { createRelay } from './application/live/relay.ts';
import { recordBatch } from './application/live/record-batch.ts';
import { recordHealthExport } from './application/live/record-health-export.ts';
import { openSensorLink } from './application/live/record-samples.ts';
import { restoreReadings } from './application/live/restore-readings.ts';
import { createSampleWriter } from './application/live/sample-writer.ts';
import { takePart } from './application/live/take-part.ts';
import { createTurns } from './application/live/turns.ts';
import { disownReadings } from './application/pairing/disown-readings.ts';
import { endPairings } from './application/pairing/end-pairings.ts';
import { exchangeCode } from './application/pairing/exchange-code.ts';
import { createPairings } from './application/pairing/follow-pairings.ts';
import { notePeopleHere } from './application/pairing/note-people-here.ts';
import { offerPairing } from './application/pairing/offer-pairing.ts';
import { openPairing } from './application/pairing/open-pairing.ts';
import { watchPresence } from './application/pairing/watch-presence.ts';
import { viewPairing } from './application/pairing/view-pairing.ts';
import { archiveProgramme, restoreProgramme } from './application/programmes/archive-programme.ts';
import { changeClassProgramme } from './application/programmes/change-class-programme.ts';
import { findProgramme, listProgrammes } from './application/programmes/find-programmes.ts';
import { keepProgramme } from './application/programmes/keep-programme.ts';
import { appointOrganiser } from './application/scheduling/appoint-organiser.ts';
import { findChannels } from './application/scheduling/find-channels.ts';
import { findPeople } from './application/scheduling/find-people.ts';
import { viewPermissions } from './application/scheduling/view-permissions.ts';
import { classCourse } from './application/recordings/class-course.ts';
import { openRecording } from './application/recordings/open-recording.ts';
import { deleteRecordings } from './application/recordings/delete-recording.ts';
import { viewRecording } from './application/recordings/view-recording.ts';
import { createHearNotifications } from './application/recordings/hear-notifications.ts';
import { takeLifecycles } from './application/recordings/take-lifecycle.ts';
import { answersMayHaveChanged } from './application/scheduling/ask-to-match.ts';
import { cancelClasses } from './application/scheduling/cancel-classes.ts';
import { changePlan } from './application/scheduling/change-plan.ts';
import { checkPlan } from './application/scheduling/check-plan.ts';
import { planClasses } from './application/scheduling/plan-classes.ts';
import { findPlannedClass, listPlannedClasses } from './application/scheduling/planned-classes.ts';
import { restoreClasses } from './application/scheduling/restore-classes.ts';
import { retryArrangement } from './application/scheduling/retry-arrangement.ts';
import { answerRsvp, myRsvp } from './application/sessions/answer-rsvp.ts';
import { endOverdueSessions } from './application/sessions/end-overdue-sessions.ts';
import { endSession } from './application/sessions/end-session.ts';
import { findSession, listSessions } from './application/sessions/find-sessions.ts';
import { directStage } from './application/sessions/direct-stage.ts';
import { leadPlayback } from './application/sessions/lead-playback.ts';
import { noteCoaches } from './application/sessions/note-coaches.ts';
import { requireCoach } from './application/sessions/require-coach.ts';
import { sayCue } from './application/sessions/say-cue.ts';
import { scheduleSession } from './application/sessions/schedule-session.ts';
import { startSession } from './application/sessions/start-session.ts';
import { takeLead, viewLead } from './application/sessions/take-lead.ts';
import { classMean } from './application/summaries/class-mean.ts';
import { deleteMyClass } from './application/summaries/delete-my-class.ts';
import { giveFeeling } from './application/summaries/give-feeling.ts';
import { myClasses } from './application/summaries/my-classes.ts';
import { myResult } from './application/summaries/my-result.ts';
import { myWeeks } from './application/summaries/my-weeks.ts';
import { resultFile } from './application/summaries/result-file.ts';
import type { ControlNews } from './application/stores.ts';
import type { Config } from './config.ts';
import type { Identity, TenantId } from './domain/directory/identity.ts';
import { Forbidden } from './domain/errors.ts';
import { createApplicationTokens } from './infrastructure/entra/application-tokens.ts';
import { blobVideoStore } from './infrastructure/blob/video-store.ts';
import { entraCredential } from './infrastructure/entra/entra-credential.ts';
import { createOnBehalfOf } from './infrastructure/entra/on-behalf-of.ts';
import { proofOfProcess } from './infrastructure/entra/process-proof.ts';
import { createTokenVerifier } from './infrastructure/entra/verify-teams-token.ts';
import { graphChannelSearch } from './infrastructure/graph/channel-search.ts';
import { graphGrantedPermissions } from './infrastructure/graph/granted-permissions.ts';
import { createGraph } from './infrastructure/graph/graph-client.ts';
import { createGraphOfPerson } from './infrastructure/graph/graph-of-person.ts';
import { graphPeopleDirectory } from './infrastructure/graph/people-directory.ts';
import { graphPeopleSearch } from './infrastructure/graph/people-search.ts';
import { readKeyring } from './infrastructure/graph/notifications/keyring.ts';
import { createOpenNotifications } from './infrastructure/graph/notifications/open-notifications.ts';
import { openDatabase } from './infrastructure/postgres/database.ts';
import type { RunningProcess } from './infrastructure/system/run-process.ts';
import {
  systemClock,
  systemDigest,
  systemNewId,
  systemNewSecret,
  systemRandom,
  systemSameText,
} from './infrastructure/system/system.ts';
import { webPubSubLiveChannel } from './infrastructure/web-pubsub/live-channel.ts';
import { webPubSubRelayChannel } from './infrastructure/web-pubsub/relay-channel.ts';
import { writeResult } from './infrastructure/workout-files/write-result.ts';
import { createHttp } from './presentation/http/app.ts';
import { createPanels } from './presentation/live/panels.ts';
import { startRounds } from './presentation/rounds.ts';
import { createSensors } from './presentation/live/sensors.ts';

/**
 * Builds the whole api by hand, top to bottom, and starts it. Stopping makes every waiting sample durable, lets go of
 * its classes, and tells sockets to go elsewhere.
 */
export async function startApi(config: Config, log: FastifyBaseLogger): Promise<RunningProcess> {
  // The world
  const clock = systemClock;
  const random = systemRandom;
  const newId = systemNewId;
  const { clientId, authority, homeTenantId, proof } = config.entra;
  const verifyTeamsToken = createTokenVerifier({ authority, clientId });
  const { client: clientProof, databasePassword } = proofOfProcess(proof);
  const credential = entraCredential({ authority, clientId, tenantId: homeTenantId, ...clientProof });
  const database = await openDatabase(config.databaseUrl, {
    password: databasePassword,
    onFault: (err) => log.warn({ err }, 'database connection lost'),
  });
  const { inTransaction } = database;

  // Microsoft 365, as the application and in people's names
  const graph = createGraph({
    url: config.graph.url,
    tokens: createApplicationTokens({ authority, clientId, ...clientProof }),
    clock,
  });
  const graphOfPerson = createGraphOfPerson({
    url: config.graph.url,
    onBehalfOf: createOnBehalfOf({ authority, clientId, ...clientProof }),
  });
  const peopleSearch = graphPeopleSearch(graphOfPerson);
  const channelSearch = graphChannelSearch(graphOfPerson);
  const granted = graphGrantedPermissions(graph, graphOfPerson);
  const consentUrlOf = (tenantId: TenantId): string => {
    const asked = new URLSearchParams({ client_id: clientId, redirect_uri: `${config.graph.appOrigin}/support.html` });
    return `${config.entra.browserAuthority}/${tenantId}/adminconsent?${asked.toString()}`;
  };

  // Credentials
  const notifying = {
    inTransaction,
    clock,
    digest: systemDigest,
    isSame: systemSameText,
    tenantOfSubscription: (id: string) => database.tenantOfSubscription(id),
  };
  const credentials = { inTransaction, clock, digest: systemDigest };
  const pairingOfCode = (digest: string) => database.pairingOfCode(digest);
  const sessionOfGuestCode = (digest: string) => database.sessionOfGuestCode(digest);
  const verifyToken = (token: string): Promise<Identity> => {
    const own = readClassToken(token);
    if (!own) return verifyTeamsToken(token);
    return own.kind === 'pairing' ? openPairing(credentials, own) : openTicket(credentials, own);
  };
  const videos = blobVideoStore({ ...config.blob, credential, clock });
  const channel = webPubSubLiveChannel({ ...config.webPubSub, credential });

  // The live path
  const onFault = (sessionId: string, err: unknown): void => log.warn({ sessionId, err }, 'live class delayed');
  const classes = createLiveClasses({ inTransaction, clock });
  const writer = createSampleWriter({ inTransaction });
  const processId = newId();
  const ownership = createOwnership({
    classes,
    inTransaction,
    owner: processId,
    knowsAll: (sessionId) => relay.knowsAll(sessionId),
    onFault,
  });
  const broadcast = createBroadcast({ classes, channel, ownership, clock, onFault });
  const coachBroadcast = createCoachBroadcast({ classes, channel, ownership, clock, onFault });
  const storeWhatWaits = (): Promise<void> =>
    writer
      .flush()
      .catch((err: unknown) => log.warn({ err }, 'samples that nobody was told are stored will come again'));
  const pairings = createPairings({
    inTransaction,
    restoreReadings: (asked) => restoreReadings({ inTransaction, classes, writer }, asked),
  });
  const sensors = createSensors();
  const panels = createPanels(clock);
  const relay = createRelay({
    channel: webPubSubRelayChannel({ ...config.webPubSub, credential }),
    classes,
    ownership,
    sensors,
    isInUse: (sessionId) => sensors.ofClass(sessionId).length + panels.ofClass(sessionId).length > 0,
    process: processId,
    clock,
    onFault,
  });

  // Use cases with their needs met
  const member = async (identity: Identity) => requireActiveTenant({ inTransaction }, identity);
  const seating = { inTransaction, newId, random, turns: createTurns() };
  const recording = { ...seating, classes, followPairing: pairings.follow };
  const bringUpToDate = (sessionId: string) =>
    classes.refresh(sessionId).catch((err: unknown) => onFault(sessionId, err));
  const caring = { inTransaction, clock, bringUpToDate };
  const useCases = {
    takePart: (asked: Parameters<typeof takePart>[1]) => takePart(seating, asked),
    joinLive: (asked: Parameters<typeof joinLive>[1]) => joinLive({ classes, channel, inTransaction, clock }, asked),
    viewLive: (asked: Parameters<typeof viewLive>[1]) => viewLive({ classes, clock }, asked),
    rateEffort: (asked: Parameters<typeof rateEffort>[1]) => rateEffort({ inTransaction, classes, clock }, asked),
    openSensorLink: (asked: Parameters<typeof openSensorLink>[1]) => openSensorLink({ ...recording, writer }, asked),
    recordBatch: (asked: Parameters<typeof recordBatch>[1]) => recordBatch(recording, asked),
    myResult: (asked: Parameters<typeof myResult>[1]) => myResult({ inTransaction, clock }, asked),
    giveFeeling: (asked: Parameters<typeof giveFeeling>[1]) => giveFeeling({ inTransaction }, asked),
    resultFile: (asked: Parameters<typeof resultFile>[1]) => resultFile({ inTransaction, clock, writeResult }, asked),
    myClasses: (asked: Identity) => myClasses({ inTransaction }, asked),
    openRecording: (asked: Parameters<typeof openRecording>[1]) =>
      openRecording({ inTransaction, clock, videos }, asked),
    classCourse: (asked: Parameters<typeof classCourse>[1]) => classCourse({ inTransaction, clock }, asked),
    deleteRecordings: (asked: Parameters<typeof deleteRecordings>[1]) =>
      deleteRecordings({ inTransaction, clock }, asked),
    viewRecording: (asked: Parameters<typeof viewRecording>[1]) => viewRecording({ inTransaction, clock }, asked),
    classMean: (asked: Parameters<typeof classMean>[1]) => classMean({ inTransaction }, asked),
    myWeeks: (asked: Parameters<typeof myWeeks>[1]) => myWeeks({ inTransaction, clock }, asked),
    deleteMyClass: (asked: Parameters<typeof deleteMyClass>[1]) => deleteMyClass({ inTransaction, clock }, asked),
    findSession: (asked: Parameters<typeof findSession>[1]) => findSession({ inTransaction }, asked),
    listSessions: (asked: Parameters<typeof listSessions>[1]) => listSessions({ inTransaction }, asked),
    scheduleSession: (asked: Parameters<typeof scheduleSession>[1]) => scheduleSession({ inTransaction, newId }, asked),
    planClasses: (asked: Parameters<typeof planClasses>[1]) => planClasses({ inTransaction, clock, newId }, asked),
    checkPlan: (asked: Parameters<typeof checkPlan>[1]) => checkPlan({ inTransaction, clock }, asked),
    findPlannedClass: (asked: Parameters<typeof findPlannedClass>[1]) => findPlannedClass({ inTransaction }, asked),
    listPlannedClasses: (asked: Parameters<typeof listPlannedClasses>[1]) =>
      listPlannedClasses({ inTransaction }, asked),
    changePlan: (asked: Parameters<typeof changePlan>[1]) => changePlan({ inTransaction, clock, newId, random }, asked),
    cancelClasses: (asked: Parameters<typeof cancelClasses>[1]) => cancelClasses({ inTransaction, clock }, asked),
    restoreClasses: (asked: Parameters<typeof restoreClasses>[1]) => restoreClasses({ inTransaction, clock }, asked),
    retryArrangement: (asked: Parameters<typeof retryArrangement>[1]) => retryArrangement({ inTransaction }, asked),
    answerRsvp: (asked: Parameters<typeof answerRsvp>[1]) => answerRsvp({ inTransaction, clock }, asked),
    myRsvp: (asked: Parameters<typeof myRsvp>[1]) => myRsvp({ inTransaction }, asked),
    startSession: (asked: Parameters<typeof startSession>[1]) => startSession({ inTransaction, clock }, asked),
    endSession: (asked: Parameters<typeof endSession>[1]) => endSession({ inTransaction, clock }, asked),
    directStage: (asked: Parameters<typeof directStage>[1]) =>
      directStage({ inTransaction, clock, newId, random, bringUpToDate }, asked),
    viewLead: (asked: Parameters<typeof viewLead>[1]) => viewLead({ inTransaction, clock }, asked),
    takeLead: (asked: Parameters<typeof takeLead>[1]) => takeLead(caring, asked),
    sayUnwell: (asked: Parameters<typeof sayUnwell>[1]) => sayUnwell(caring, asked),
    sayFine: (asked: Parameters<typeof sayFine>[1]) => sayFine(caring, asked),
    sendWord: (asked: Parameters<typeof sendWord>[1]) => sendWord(caring, asked),
    askSpotlight: (asked: Parameters<typeof askSpotlight>[1]) => askSpotlight(caring, asked),
    answerSpotlight: (asked: Parameters<typeof answerSpotlight>[1]) => answerSpotlight(caring, asked),
    endSpotlight: (asked: Parameters<typeof endSpotlight>[1]) => endSpotlight(caring, asked),
    decideAboutCoach: (asked: Parameters<typeof decideAboutCoach>[1]) => decideAboutCoach(caring, asked),
    sayCue: (asked: Parameters<typeof sayCue>[1]) => sayCue({ inTransaction, clock }, asked),
    findPeople: (asked: Parameters<typeof findPeople>[1]) => findPeople({ inTransaction, peopleSearch }, asked),
    findChannels: (asked: Parameters<typeof findChannels>[1]) => findChannels({ inTransaction, channelSearch }, asked),
    viewPermissions: (asked: Parameters<typeof viewPermissions>[1]) =>
      viewPermissions({ inTransaction, granted, clock }, asked),
    appointOrganiser: (asked: Parameters<typeof appointOrganiser>[1]) =>
      appointOrganiser({ inTransaction, clock, directory: graphPeopleDirectory(graph) }, asked),
    readCues: (asked: Identity) => readCues({ inTransaction }, asked),
    changeCues: (asked: Parameters<typeof changeCues>[1]) => changeCues({ inTransaction }, asked),
    leadPlayback: (asked: Parameters<typeof leadPlayback>[1]) => leadPlayback({ inTransaction, clock }, asked),
    listProgrammes: (asked: Parameters<typeof listProgrammes>[1]) => listProgrammes({ inTransaction }, asked),
    findProgramme: (asked: Parameters<typeof findProgramme>[1]) => findProgramme({ inTransaction }, asked),
    keepProgramme: (asked: Parameters<typeof keepProgramme>[1]) => keepProgramme({ inTransaction, clock }, asked),
    archiveProgramme: (asked: Parameters<typeof archiveProgramme>[1]) =>
      archiveProgramme({ inTransaction, clock }, asked),
    restoreProgramme: (asked: Parameters<typeof restoreProgramme>[1]) =>
      restoreProgramme({ inTransaction, clock }, asked),
    changeClassProgramme: (asked: Parameters<typeof changeClassProgramme>[1]) =>
      changeClassProgramme({ inTransaction }, asked),
    openToGuests: (asked: Parameters<typeof openToGuests>[1]) => openToGuests({ ...credentials, random }, asked),
    closeToGuests: (asked: Parameters<typeof closeToGuests>[1]) => closeToGuests(credentials, asked),
    admitGuest: (asked: Parameters<typeof admitGuest>[1]) =>
      admitGuest({ ...credentials, newId, newSecret: systemNewSecret, sessionOfGuestCode }, asked),
    offerPairing: (asked: Parameters<typeof offerPairing>[1]) => offerPairing({ ...seating, ...credentials }, asked),
    exchangeCode: (asked: Parameters<typeof exchangeCode>[1]) =>
      exchangeCode({ ...credentials, newSecret: systemNewSecret, pairingOfCode }, asked),
    notePeopleHere: (asked: Parameters<typeof notePeopleHere>[1]) => notePeopleHere({ inTransaction, clock }, asked),
    recordHealthExport: (asked: Parameters<typeof recordHealthExport>[1]) =>
      recordHealthExport({ ...recording, clock }, asked),
    viewPairing: (asked: Identity) => viewPairing({ inTransaction, clock }, asked),
    endPairings: (asked: Parameters<typeof endPairings>[1]) => endPairings({ inTransaction }, asked),
    disownReadings: (asked: Parameters<typeof disownReadings>[1]) =>
      disownReadings({ inTransaction, clock, storeWhatWaits }, asked),
    listDeliveries: (asked: Parameters<typeof listDeliveries>[1]) => listDeliveries({ inTransaction }, asked),
    retryDelivery: (asked: Parameters<typeof retryDelivery>[1]) => retryDelivery({ inTransaction, clock }, asked),
    dismissDelivery: (asked: Parameters<typeof dismissDelivery>[1]) => dismissDelivery({ inTransaction, clock }, asked),
    restoreDelivery: (asked: Parameters<typeof restoreDelivery>[1]) => restoreDelivery({ inTransaction, clock }, asked),
    hearNotifications: createHearNotifications({
      ...notifying,
      newId,
      openNotifications: createOpenNotifications({
        authority,
        clientId,
        keyring: config.graph.notificationKeys === null ? null : readKeyring(config.graph.notificationKeys),
        clock,
      }),
      eventChanged: (event) => answersMayHaveChanged({ inTransaction, clock }, event),
    }),
    takeLifecycle: (told: Parameters<typeof takeLifecycles>[1]) => takeLifecycles(notifying, told),
    requireActiveTenant: member,
    setUpTenant: (asked: Parameters<typeof setUpTenant>[1]) => setUpTenant({ inTransaction, clock }, asked),
    readProfile: (asked: Identity) => readProfile({ inTransaction, clock }, asked),
    changeProfile: (asked: Parameters<typeof changeProfile>[1]) => changeProfile({ inTransaction, clock }, asked),
    readConsent: (asked: Identity) => readConsent({ inTransaction }, asked),
    changeConsent: (asked: Parameters<typeof changeConsent>[1]) =>
      changeConsent({ ...seating, clock, bringUpToDate }, asked),
  };

  // What changes a class anywhere reaches it here
  classes.onChange((liveClass) => {
    const { sessionId } = liveClass;
    const { state } = liveClass.session();
    if (state === 'live' && ownership.epochOf(sessionId) === null) void ownership.tend();
    for (const sensor of sensors.ofClass(sessionId)) sensor.onClassChanged();
    for (const panel of panels.ofClass(sessionId)) panel.tellChanges();
    if (state === 'ended')
      writer.flush().catch((err: unknown) => log.warn({ sessionId, err }, 'samples wait for the database'));
  });
  pairings.onNews((pairingId, news) => {
    for (const sensor of sensors.ofPairing(pairingId)) sensor.onPairing(news);
  });
  const spreadNews = (sessionId: string, news: ControlNews): void => {
    if (news.type === 'coach-joined') return coachBroadcast.want(sessionId);
    void broadcast.say(sessionId, news);
    for (const panel of panels.ofClass(sessionId)) panel.tellCue(news);
  };
  const takeUpLive = async (): Promise<void> => {
    for (const { tenantId, sessionId } of await database.liveSessions()) {
      await classes.open(tenantId, sessionId).catch((err: unknown) => onFault(sessionId, err));
    }
  };
  const stopListening = await database.listen({
    signal: (signal) => {
      const { tenantId, sessionId, kind } = signal;
      if (kind === 'news') return spreadNews(sessionId, signal.news);
      if (kind === 'pairings') {
        pairings.refresh(tenantId, sessionId).catch((err: unknown) => onFault(sessionId, err));
        return;
      }
      // A class that has begun is taken up even if nobody has opened it yet: somebody must end it.
      const known = kind === 'session' ? classes.open(tenantId, sessionId) : Promise.resolve();
      known.then(() => classes.refresh(sessionId)).catch((err: unknown) => onFault(sessionId, err));
    },
    resync: () =>
      void Promise.all([classes.refreshAll(), takeUpLive(), pairings.refreshAll()]).catch((err: unknown) =>
        log.warn({ err }, 'classes not reread'),
      ),
    fault: (err) => log.warn({ err }, 'control signals interrupted'),
  });
  await takeUpLive();

  // Surfaces
  let isStopping = false;
  const http = await createHttp({
    logger: log,
    checks: {
      verifyToken,
      requireActiveTenant: member,
      requireAdmin: ({ isAdmin }) => {
        if (!isAdmin) throw new Forbidden('Only an Upbeat admin can do this');
      },
      requireCoach: (identity, sessionId) => requireCoach({ inTransaction }, { identity, sessionId }),
    },
    pages: {
      folder: config.appFolder,
      appConfig: { clientId, trustedHostOrigins: [...config.trustedHostOrigins], relays: config.relays },
    },
    socketOrigin: socketOriginOf(config),
    videoOrigin: new URL(config.blob.clientEndpoint).origin,
    health: { isReady: async () => !isStopping && (await database.isReady()), version: '0.1.0' },
    routes: { ...useCases, now: clock, clientId, consentUrlOf },
    sockets: {
      ...useCases,
      authenticate: async (token) => {
        const identity = await verifyToken(token);
        await member(identity);
        return identity;
      },
      classes,
      sensors,
      panels,
      now: clock,
      newId,
    },
  });
  const stopRounds = startRounds(
    [
      { name: 'stage frames', everyMs: 250, work: () => void broadcast.tick('stage') },
      { name: 'panel frames', everyMs: 1000, work: () => void broadcast.tick('panel') },
      { name: 'relay', everyMs: 250, work: () => void relay.tick() },
      { name: 'coach views', everyMs: 1000, work: () => void coachBroadcast.tick() },
      {
        name: 'coaches here',
        everyMs: 5000,
        work: () => noteCoaches({ inTransaction }, panels.coachesHere()),
      },
      { name: 'own readings', everyMs: 1000, work: () => panels.tellReadings() },
      { name: 'samples', everyMs: 4000, work: () => writer.flush() },
      { name: 'leases', everyMs: 500, work: () => ownership.tend() },
      { name: 'missed changes', everyMs: 1000, work: () => classes.catchUp() },
      { name: 'missed pairings', everyMs: 1000, work: () => pairings.catchUp() },
      { name: 'people here', everyMs: 10_000, work: () => useCases.notePeopleHere(panels.all()) },
      {
        name: 'people away',
        everyMs: 5000,
        work: () => watchPresence({ inTransaction, classes, ownership, channel, clock, onFault }),
      },
      { name: 'live classes', everyMs: 30_000, work: takeUpLive },
      {
        name: 'planned ends',
        everyMs: 5000,
        work: () => endOverdueSessions({ inTransaction, classes, clock, onFault }),
      },
    ],
    log,
  );
  await http.listen({ port: config.port, host: config.host });

  return {
    url: http.listeningOrigin,
    async stop() {
      isStopping = true;
      await storeWhatWaits(); // and be heard about it: the sockets are still open
      await stopRounds();
      await relay.stop();
      await ownership.releaseAll().catch((err: unknown) => log.warn({ err }, 'leases run out by themselves'));
      await http.close();
      await storeWhatWaits();
      await stopListening();
      await database.close();
    },
  };
}

/** The origin to which pages open sockets, as a content security policy names it. */
function socketOriginOf({ webPubSub: { clientEndpoint, endpoint } }: Config): string {
  return new URL(clientEndpoint ?? endpoint).origin.replace(/^http/, 'ws');
}

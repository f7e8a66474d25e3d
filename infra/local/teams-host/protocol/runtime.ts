/** What teams-js may offer the app here: exactly what this host answers. Everything else it refuses by itself. */
export const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: false,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { config: {}, currentApp: {}, backStack: {} },
  },
} as const;

/** Below 2.1.1 teams-js keeps away from nested app authentication, which needs the real Teams. */
export const CLIENT_SDK_VERSION = '2.1.0';

/** A notice that the manifest declares. */
export interface ActivityType {
  readonly type: string;
  /** `{actor} moved {class}`: what stands in braces comes with each notice. */
  readonly templateText: string;
}

/** The app in the catalogue of the organisation, with what its manifest says. */
export interface TeamsApp {
  /** What the catalogue calls it, which is not what its manifest does. */
  readonly id: string;
  /** What its manifest calls it. */
  readonly externalId: string;
  readonly name: string;
  readonly version: string;
  /** The registration that the manifest names. */
  readonly clientId: string;
  readonly botId: string;
  /** What it asks of the places where it is installed. */
  readonly resourceSpecific: readonly ResourceSpecific[];
  readonly activityTypes: readonly ActivityType[];
}

export interface ResourceSpecific {
  readonly name: string;
  readonly type: 'Application' | 'Delegated';
}

/** As Graph writes them. */
export const toPermissionSet = ({ resourceSpecific }: TeamsApp): object => ({
  resourceSpecificPermissions: resourceSpecific.map(({ name, type }) => ({
    permissionValue: name,
    permissionType: type === 'Application' ? 'application' : 'delegated',
  })),
});

export const toTeamsApp = ({ id, externalId, name }: TeamsApp): Record<string, unknown> => ({
  id,
  externalId,
  displayName: name,
  distributionMethod: 'organization',
});

/** Its one version. */
export const toDefinition = (app: TeamsApp): Record<string, unknown> => ({
  id: Buffer.from(`${app.id}##${app.version}##Published`).toString('base64'),
  teamsAppId: app.id,
  displayName: app.name,
  version: app.version,
  publishingState: 'published',
  shortDescription: null,
  description: null,
  lastModifiedDateTime: null,
  createdBy: null,
  authorization: { clientAppId: app.clientId, requiredPermissionSet: toPermissionSet(app) },
});

// Everything Upbeat runs on, in one resource group. Services know one another by identity: no key and no password
// stands in a parameter, an environment variable or an output.
targetScope = 'resourceGroup'

@description('Part of every name, unique for this installation: lower case letters and digits.')
@minLength(3)
@maxLength(12)
param resourceSuffix string

@description('Where everything stands. It needs availability zones.')
param location string = resourceGroup().location

@description('The registration that people sign in to.')
param entraClientId string

@description('Object id of the service principal of that registration: as it, Upbeat reaches Web PubSub and storage.')
param entraServicePrincipalId string

@description('Object id of the group or person who may administer the database, for migrations.')
param databaseAdministratorId string

@description('Name of that group or person, as Entra shows it.')
param databaseAdministratorName string

@allowed(['Group', 'ServicePrincipal', 'User'])
param databaseAdministratorType string = 'Group'

@description('Premium survives the loss of a zone and can scale by itself; Standard is enough for a trial.')
@allowed(['Standard_S1', 'Premium_P1'])
param webPubSubTier string = 'Premium_P1'

@description('1,000 connections each. A person with stage and panel open has two.')
@allowed([1, 2, 5, 10, 20, 50, 100])
param webPubSubUnits int = 5

@description('The app in Teams, for the links into it and for putting it into meetings.')
param teamsAppId string

@description('Of the secret of Key Vault with the certificates and keys for notifications, as PEM; without it Graph sends none of recordings.')
param notificationKeysUrl string = ''

@description('The image of all three processes. Until the first deployment a public placeholder, which never becomes ready.')
param image string = 'mcr.microsoft.com/k8se/quickstart:latest'

var webPubSubHub = 'upbeat'
var botPort = 3978
var botName = 'upbeat-bot-${resourceSuffix}'

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: 'upbeat-logs-${resourceSuffix}'
    location: location
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: 'upbeat-network-${resourceSuffix}'
    location: location
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'upbeat-api-${resourceSuffix}'
    location: location
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: 'upbeat${resourceSuffix}'
    location: location
    pullPrincipalId: identity.outputs.principalId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  params: {
    name: 'upbeat-kv-${resourceSuffix}'
    location: location
    cryptoPrincipalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module webPubSub 'modules/web-pubsub.bicep' = {
  name: 'web-pubsub'
  params: {
    name: 'upbeat-live-${resourceSuffix}'
    location: location
    tier: webPubSubTier
    units: webPubSubUnits
    hub: webPubSubHub
    ownerPrincipalId: entraServicePrincipalId
    workspaceId: logs.outputs.workspaceId
  }
}

module postgres 'modules/postgres.bicep' = {
  name: 'postgres'
  params: {
    name: 'upbeat-db-${resourceSuffix}'
    location: location
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.databaseDnsZoneId
    administratorId: databaseAdministratorId
    administratorName: databaseAdministratorName
    administratorType: databaseAdministratorType
    workspaceId: logs.outputs.workspaceId
  }
}

module appsEnvironment 'modules/apps-environment.bicep' = {
  name: 'apps-environment'
  params: {
    name: 'upbeat-api-${resourceSuffix}-env'
    location: location
    subnetId: network.outputs.appsSubnetId
    workspaceId: logs.outputs.workspaceId
  }
}

// Known by its name before it is there: tabs and links lead to it.
var apiName = 'upbeat-api-${resourceSuffix}'
var apiOrigin = 'https://${apiName}.${appsEnvironment.outputs.domain}'

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'upbeatvideo${resourceSuffix}'
    location: location
    container: 'recordings'
    pages: apiOrigin
    writerPrincipalId: entraServicePrincipalId
    workspaceId: logs.outputs.workspaceId
  }
}

// What every process is told. The identity proves it and opens the database.
var shared = [
  {
    name: 'MANAGED_IDENTITY_CLIENT_ID'
    value: identity.outputs.clientId
  }
  {
    name: 'DATABASE_URL'
    value: 'postgres://${identity.outputs.name}@${postgres.outputs.host}:5432/${postgres.outputs.database}?sslmode=verify-full'
  }
  {
    name: 'ENTRA_AUTHORITY'
    value: 'https://login.microsoftonline.com'
  }
  {
    name: 'ENTRA_CLIENT_ID'
    value: entraClientId
  }
  {
    name: 'ENTRA_HOME_TENANT_ID'
    value: tenant().tenantId
  }
  {
    name: 'APP_ORIGIN'
    value: apiOrigin
  }
  {
    name: 'TEAMS_APP_ID'
    value: teamsAppId
  }
]

// Where recordings are kept, for those who write them or make links to them.
var recordings = [
  {
    name: 'BLOB_ENDPOINT'
    value: storage.outputs.endpoint
  }
  {
    name: 'BLOB_CONTAINER'
    value: storage.outputs.container
  }
]

// What Graph encrypts its notifications for: docs/decisions/0024.
var notifications = empty(notificationKeysUrl)
  ? []
  : [
      {
        variable: 'NOTIFICATION_KEYS'
        url: notificationKeysUrl
      }
    ]

module api 'modules/app.bicep' = {
  name: 'api'
  params: {
    name: apiName
    process: 'api'
    location: location
    environmentId: appsEnvironment.outputs.id
    image: image
    command: ['node', 'api/src/main.ts']
    identityId: identity.outputs.id
    registryServer: registry.outputs.loginServer
    isPublic: true
    // Any process takes any sensor, and another one takes over from one that dies: docs/decisions/0011.
    minReplicas: 2
    maxReplicas: 4
    secrets: notifications
    settings: concat(shared, recordings, [
      {
        name: 'WEB_PUBSUB_ENDPOINT'
        value: webPubSub.outputs.endpoint
      }
      {
        name: 'WEB_PUBSUB_HUB'
        value: webPubSubHub
      }
    ])
  }
}

// Nobody calls it: it takes its jobs from the database. Two share them while one is replaced.
module worker 'modules/app.bicep' = {
  name: 'worker'
  params: {
    name: 'upbeat-worker-${resourceSuffix}'
    process: 'worker'
    location: location
    environmentId: appsEnvironment.outputs.id
    image: image
    command: ['node', 'api/src/worker.ts']
    identityId: identity.outputs.id
    registryServer: registry.outputs.loginServer
    isPublic: false
    minReplicas: 1
    maxReplicas: 2
    cpu: '0.5'
    memory: '1Gi'
    secrets: notifications
    settings: concat(shared, recordings)
  }
}

// Teams calls it at /api/messages, through Azure's bot service; every call is proved by a token.
module bot 'modules/app.bicep' = {
  name: 'bot'
  params: {
    name: botName
    process: 'bot'
    location: location
    environmentId: appsEnvironment.outputs.id
    image: image
    command: ['node', 'bot/src/main.ts']
    identityId: identity.outputs.id
    registryServer: registry.outputs.loginServer
    isPublic: true
    port: botPort
    portVariable: 'BOT_PORT'
    // Each keeps to the limits of Teams for itself: two would send twice as much as Teams takes.
    minReplicas: 1
    maxReplicas: 1
    cpu: '0.5'
    memory: '1Gi'
    settings: concat(shared, [
      {
        name: 'BOT_ID'
        value: identity.outputs.clientId
      }
      {
        // Of its own, which it has only once it is there: by its name.
        name: 'BOT_ORIGIN'
        value: 'https://${botName}.${appsEnvironment.outputs.domain}'
      }
    ])
  }
}

module botRegistration 'botRegistration/azurebot.bicep' = {
  name: 'bot-registration'
  params: {
    name: botName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    botDomain: bot.outputs.domain
  }
}

// teamsapp writes each output into env/.env.<name> under its own name.
output APP_DOMAIN string = api.outputs.domain
output CONTAINER_APP_NAME string = api.outputs.name
output CONTAINER_REGISTRY_NAME string = registry.outputs.name
output APP_IDENTITY_CLIENT_ID string = identity.outputs.clientId
output APP_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output WORKER_APP_NAME string = worker.outputs.name
output BOT_APP_NAME string = bot.outputs.name
output BOT_DOMAIN string = bot.outputs.domain
output BOT_ID string = identity.outputs.clientId

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

@description('Object id of the service principal of that registration: as it, the api reaches Web PubSub.')
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

@description('The image of the api. Until the first deployment a public placeholder, which never becomes ready.')
param apiImage string = 'mcr.microsoft.com/k8se/quickstart:latest'

var webPubSubHub = 'upbeat'

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

module api 'modules/api.bicep' = {
  name: 'api'
  params: {
    name: 'upbeat-api-${resourceSuffix}'
    location: location
    image: apiImage
    subnetId: network.outputs.appsSubnetId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityName: identity.outputs.name
    registryServer: registry.outputs.loginServer
    workspaceId: logs.outputs.workspaceId
    entraClientId: entraClientId
    databaseHost: postgres.outputs.host
    databaseName: postgres.outputs.database
    webPubSubEndpoint: webPubSub.outputs.endpoint
    webPubSubHub: webPubSubHub
  }
}

// teamsapp writes each output into env/.env.<name> under its own name.
output APP_DOMAIN string = api.outputs.domain
output CONTAINER_APP_NAME string = api.outputs.name
output CONTAINER_REGISTRY_NAME string = registry.outputs.name
output APP_IDENTITY_CLIENT_ID string = identity.outputs.clientId
output APP_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

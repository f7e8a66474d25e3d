param name string
param location string
param tier string
param units int
param hub string

@description('Who may publish and make client addresses: the registration of the api.')
param ownerPrincipalId string

param workspaceId string

var serviceOwner = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '12cf5a90-567b-43ae-8102-96cf46c7d9b4'
)

resource webPubSub 'Microsoft.SignalRService/webPubSub@2024-03-01' = {
  name: name
  location: location
  kind: 'WebPubSub'
  sku: {
    name: tier
    tier: split(tier, '_')[0]
    capacity: units
  }
  properties: {
    disableLocalAuth: true
    disableAadAuth: false
    publicNetworkAccess: 'Enabled'
    tls: {
      clientCertEnabled: false
    }
  }
}

// Clients only listen: no event handler, and nobody gets in without an address that the api made.
resource liveHub 'Microsoft.SignalRService/webPubSub/hubs@2024-03-01' = {
  parent: webPubSub
  name: hub
  properties: {
    anonymousConnectPolicy: 'deny'
  }
}

resource mayPublish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: webPubSub
  name: guid(webPubSub.id, ownerPrincipalId, serviceOwner)
  properties: {
    principalId: ownerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: serviceOwner
  }
}

// Connections and messages as numbers. Its logs would carry client addresses with their tokens: they stay off.
resource figures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: webPubSub
  name: 'figures'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output endpoint string = 'https://${webPubSub.properties.hostName}'

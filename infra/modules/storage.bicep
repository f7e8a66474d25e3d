@description('Lower case letters and digits, unique in the world.')
@maxLength(24)
param name string
param location string

@description('Where recordings lie.')
param container string

@description('The origin of the pages that play them.')
param pages string

@description('Who writes recordings and makes links to them: the registration as which the api and the worker act.')
param writerPrincipalId string

param workspaceId string

@description('Upbeat deletes a recording after 90 days. This catches what it forgot.')
param deleteAfterDays int = 120

var blobDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)
var blobDelegator = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
)

// Public in the network, since browsers play from it; nobody reads without an identity or a link that lasts minutes.
resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  // What is deleted is gone: no soft delete and no versions. A recording shows people, and Teams has the original.
  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: {
        enabled: false
      }
      containerDeleteRetentionPolicy: {
        enabled: false
      }
      isVersioningEnabled: false
      cors: {
        corsRules: [
          {
            allowedOrigins: [pages]
            allowedMethods: ['GET', 'HEAD', 'OPTIONS']
            allowedHeaders: ['range']
            exposedHeaders: ['accept-ranges', 'content-length', 'content-range']
            maxAgeInSeconds: 3600
          }
        ]
      }
    }

    resource recordings 'containers' = {
      name: container
      properties: {
        publicAccess: 'None'
      }
    }
  }

  resource safetyNet 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            name: 'forgotten-recordings'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['${container}/']
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterCreationGreaterThan: deleteAfterDays
                  }
                }
              }
            }
          }
        ]
      }
    }
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobs::recordings
  name: guid(account::blobs::recordings.id, writerPrincipalId, blobDataContributor)
  properties: {
    principalId: writerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataContributor
  }
}

// A link is signed with a key that storage lends; the key belongs to the account, the link opens one blob.
resource mayMakeLinks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, writerPrincipalId, blobDelegator)
  properties: {
    principalId: writerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDelegator
  }
}

// Numbers alone: its logs would carry links with their signatures.
resource figures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'figures'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

output endpoint string = 'https://${account.name}.blob.${environment().suffixes.storage}'
output container string = container

param name string
param location string
param image string
param subnetId string
param identityId string
param identityClientId string
param identityName string
param registryServer string
param workspaceId string
param entraClientId string
param databaseHost string
param databaseName string
param webPubSubEndpoint string
param webPubSubHub string

var port = 3001

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-env'
  location: location
  properties: {
    zoneRedundant: true
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    // By diagnostic setting: a workspace named here would want its key.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource api 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'api'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: [
            {
              name: 'PORT'
              value: string(port)
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
              name: 'MANAGED_IDENTITY_CLIENT_ID'
              value: identityClientId
            }
            {
              name: 'DATABASE_URL'
              value: 'postgres://${identityName}@${databaseHost}:5432/${databaseName}?sslmode=verify-full'
            }
            {
              name: 'WEB_PUBSUB_ENDPOINT'
              value: webPubSubEndpoint
            }
            {
              name: 'WEB_PUBSUB_HUB'
              value: webPubSubHub
            }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 3
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: port
              }
              periodSeconds: 5
              timeoutSeconds: 1
              failureThreshold: 2
            }
          ]
        }
      ]
      scale: {
        // Any process takes any sensor, and another one takes over from one that dies: docs/decisions/0011.
        minReplicas: 2
        maxReplicas: 4
      }
    }
  }
}

output name string = api.name
output domain string = api.properties.configuration.ingress.fqdn

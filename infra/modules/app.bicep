param name string
param location string
param environmentId string
param image string
param identityId string
param registryServer string

@description('How the log and the portal call it: api, worker or bot.')
param process string

@description('What the image runs.')
param command array

@description('Name and value of each environment variable; no secret is among them.')
param settings array

@description('Secrets of Key Vault: the environment variable of each, and its address there.')
param secrets array = []

@description('Where it answers, if only for its health.')
param port int = 3001

@description('The variable by which it learns of the port.')
param portVariable string = 'PORT'

@description('Whether the world may reach it.')
param isPublic bool
param minReplicas int
param maxReplicas int
param cpu string = '1.0'
param memory string = '2Gi'

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      secrets: [
        for secret in secrets: {
          name: toLower(replace(secret.variable, '_', '-'))
          keyVaultUrl: secret.url
          identity: identityId
        }
      ]
      ingress: isPublic
        ? {
            external: true
            targetPort: port
            transport: 'auto'
            allowInsecure: false
          }
        : null
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
          name: process
          image: image
          command: command
          resources: {
            cpu: json(cpu)
            memory: memory
          }
          env: concat(settings, map(secrets, secret => {
            name: secret.variable
            secretRef: toLower(replace(secret.variable, '_', '-'))
          }), [
            {
              name: portVariable
              value: string(port)
            }
          ])
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
        minReplicas: minReplicas
        maxReplicas: maxReplicas
      }
    }
  }
}

output name string = app.name
output domain string = isPublic ? app.properties.configuration.ingress.fqdn : ''

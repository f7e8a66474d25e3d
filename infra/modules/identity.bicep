param name string
param location string

// The api runs as this identity. Its token stands in for the secret of the Entra registration: the registration trusts
// it by a federated credential, which `teamsapp provision` adds.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

output id string = identity.id
output name string = identity.name
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId

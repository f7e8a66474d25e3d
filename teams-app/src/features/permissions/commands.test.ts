import { expect } from 'chai';
import { accessPolicyCommands, calendarLimitCommands } from './commands.ts';

const asked = { clientId: 'an-app', organiser: { personId: 'a-person', address: "d'arcy@contoso.example" } };

describe('the commands that an administrator runs', () => {
  it('let Upbeat see the meetings of this organiser and of nobody else [PE4]', () => {
    expect(accessPolicyCommands(asked).split('\n')).to.deep.equal([
      'Connect-MicrosoftTeams',
      "New-CsApplicationAccessPolicy -Identity Upbeat-classes -AppIds 'an-app' -Description 'Upbeat sees the meetings of its organiser'",
      "Grant-CsApplicationAccessPolicy -PolicyName Upbeat-classes -Identity 'a-person'",
    ]);
  });

  it('keep Upbeat to one calendar, whatever its address has in it [PE4]', () => {
    expect(calendarLimitCommands(asked)).to.contain("-PolicyScopeGroupId 'd''arcy@contoso.example' -AccessRight");
  });
});

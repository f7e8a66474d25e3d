import { expect } from 'chai';
import { permissionsOf } from './permissions.ts';

describe('the permissions of a connection', () => {
  it('are none without roles', () => {
    expect(permissionsOf([]).allows('sendToGroup', 'stage')).to.equal(false);
  });

  it('of a plain role are for every group', () => {
    const permissions = permissionsOf(['webpubsub.joinLeaveGroup']);

    expect(permissions.allows('joinLeaveGroup', 'stage')).to.equal(true);
    expect(permissions.allows('joinLeaveGroup', null)).to.equal(true);
    expect(permissions.allows('sendToGroup', 'stage')).to.equal(false);
  });

  it('of a role with a group are for that group alone, dots and all', () => {
    const permissions = permissionsOf(['webpubsub.sendToGroup.class.1']);

    expect(permissions.allows('sendToGroup', 'class.1')).to.equal(true);
    expect(permissions.allows('sendToGroup', 'class')).to.equal(false);
    expect(permissions.allows('sendToGroup', null)).to.equal(false);
  });

  it('change as they are granted and revoked', () => {
    const permissions = permissionsOf(['webpubsub.sendToGroup.stage']);
    permissions.grant('joinLeaveGroup', 'coach');
    permissions.revoke('sendToGroup', 'stage');

    expect(permissions.allows('joinLeaveGroup', 'coach')).to.equal(true);
    expect(permissions.allows('sendToGroup', 'stage')).to.equal(false);
  });
});

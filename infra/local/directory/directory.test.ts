import { expect } from 'chai';
import { amira, contoso, employees, fabrikam, hana, leo, nils, people, petra, tenants } from './directory.ts';
import { addressOf, NAMES_AVAILABLE, seededNames } from './names.ts';

const distinct = (values: readonly string[]): number => new Set(values).size;

describe('the local directory', () => {
  it('fills Contoso with 1,100 further employees whom nobody can confuse', () => {
    expect(employees).to.have.length(1100);
    expect(people).to.have.length(1107);
    expect(distinct(people.map(({ id }) => id))).to.equal(1107);
    expect(distinct(people.map(({ name }) => name))).to.equal(1107);
    expect(distinct(people.map(({ address }) => address))).to.equal(1107);
  });

  it('is the same on every machine and at every start', () => {
    expect(amira.id).to.equal('11111111-0000-4000-8000-000000000001');
    expect(nils.id).to.equal('22222222-0000-4000-8000-000000000001');
    expect(employees[0]?.id).to.equal('11111111-0000-4000-8000-000000001001');
    expect(employees.slice(0, 3).map(({ name }) => name)).to.deep.equal(['Hélène Mercier', 'Hannah Webb', 'Zofia Lis']);
  });

  it('has GUIDs for ids and plain addresses', () => {
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const { id } of [...people, ...tenants]) expect(id).to.match(guid);
    for (const { address } of people) expect(address).to.match(/^[a-z]+\.[a-z]+@(contoso|fabrikam|adatum)\.com$/);
  });

  it('knows who is an administrator and who is a guest', () => {
    expect(people.filter(({ appRoles }) => appRoles.includes('Upbeat.Admin'))).to.deep.equal([hana, petra]);
    expect(people.filter(({ isGuest }) => isGuest)).to.deep.equal([leo]);
    expect(leo.userPrincipalName).to.equal('leo.grant_adatum.com#EXT#@contoso.onmicrosoft.com');
  });

  it('keeps the two organisations apart', () => {
    expect(people.filter(({ tenantId }) => tenantId === fabrikam.id)).to.deep.equal([nils, petra]);
    expect(people.filter(({ tenantId }) => tenantId === contoso.id)).to.have.length(1105);
  });

  it('writes letters of every language as an address', () => {
    expect(addressOf({ given: 'Łukasz', family: 'Østergaard' })).to.equal('lukasz.ostergaard');
    expect(addressOf({ given: 'Noémie', family: 'Weiß' })).to.equal('noemie.weiss');
  });

  it('refuses to invent more people than it has names for', () => {
    expect(seededNames(NAMES_AVAILABLE, 1)).to.have.length(1200);
    expect(() => seededNames(1201, 1)).to.throw(RangeError, 'There are 1200 names, asked for 1201');
  });
});

import { addressOf, seededNames, type Name } from './names.ts';

export interface LocalTenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface LocalPerson {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  /** The address people sign in with, and their mail. */
  readonly address: string;
  /** How the tenant files the person: guests carry #EXT#. */
  readonly userPrincipalName: string;
  readonly jobTitle: string;
  readonly isGuest: boolean;
  readonly appRoles: readonly string[];
  /** May consent to an application for the whole tenant. */
  readonly mayConsentForTenant: boolean;
}

export interface Directory {
  readonly tenants: readonly LocalTenant[];
  readonly people: readonly LocalPerson[];
}

export const contoso: LocalTenant = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Contoso',
  domain: 'contoso.com',
};

export const fabrikam: LocalTenant = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Fabrikam',
  domain: 'fabrikam.com',
};

const EMPLOYEES = 1100;
const SEED = 2026;
const JOBS = ['Analyst', 'Designer', 'Engineer', 'Account manager', 'Accountant', 'Buyer', 'Planner', 'Technician'];

type Special = Partial<Pick<LocalPerson, 'isGuest' | 'appRoles' | 'mayConsentForTenant' | 'address'>>;

function person(tenant: LocalTenant, number: number, name: Name, jobTitle: string, special: Special = {}): LocalPerson {
  const address = special.address ?? `${addressOf(name)}@${tenant.domain}`;
  const isGuest = special.isGuest ?? false;
  return {
    id: `${tenant.id.slice(0, 8)}-0000-4000-8000-${String(number).padStart(12, '0')}`,
    tenantId: tenant.id,
    name: `${name.given} ${name.family}`,
    givenName: name.given,
    surname: name.family,
    address,
    userPrincipalName: isGuest ? `${address.replace('@', '_')}#EXT#@contoso.onmicrosoft.com` : address,
    jobTitle,
    isGuest,
    appRoles: special.appRoles ?? [],
    mayConsentForTenant: special.mayConsentForTenant ?? false,
  };
}

const admin: Special = { appRoles: ['Upbeat.Admin'], mayConsentForTenant: true };

/** Takes part in classes. */
export const amira = person(contoso, 1, { given: 'Amira', family: 'Khan' }, 'Project manager');
/** Leads classes. */
export const rosa = person(contoso, 2, { given: 'Rosa', family: 'Díaz' }, 'Wellness coach');
/** Schedules classes for Contoso, and consents for it. */
export const hana = person(contoso, 3, { given: 'Hana', family: 'Sato' }, 'HR manager', admin);
/** Invited into Contoso from another organisation. */
export const leo = person(contoso, 4, { given: 'Leo', family: 'Grant' }, 'Consultant', {
  isGuest: true,
  address: 'leo.grant@adatum.com',
});
/** A mailbox that nobody signs in to: in its calendar Contoso has its classes. */
export const classesMailbox = person(contoso, 5, { given: 'Wellbeing', family: 'Classes' }, 'Shared mailbox');
/** Takes part in classes of another organisation, and must never see Contoso's. */
export const nils = person(fabrikam, 1, { given: 'Nils', family: 'Berg' }, 'Engineer');
/** Schedules classes for Fabrikam, and consents for it. */
export const petra = person(fabrikam, 2, { given: 'Petra', family: 'Novak' }, 'HR manager', admin);

/** The people that a newcomer meets by name. */
export const cast: readonly LocalPerson[] = [amira, rosa, hana, leo, nils, petra];

/** The rest of Contoso, for classes with many people: always the same ones, in the same order. */
export const employees: readonly LocalPerson[] = seededNames(EMPLOYEES, SEED).map((name, index) =>
  person(contoso, 1001 + index, name, JOBS[index % JOBS.length] ?? 'Employee'),
);

/** Leads a class when its coach is gone. No athlete of a full class is called by the last name of the list. */
export const ewa: LocalPerson = employees.at(-1) ?? rosa;

export const tenants: readonly LocalTenant[] = [contoso, fabrikam];
export const people: readonly LocalPerson[] = [...cast, classesMailbox, ...employees];

/** Who exists on this machine. */
export const directory: Directory = { tenants, people };

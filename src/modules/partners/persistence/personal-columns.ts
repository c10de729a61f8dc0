import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

const IN_OFFICE = 'whom an agency names to be asked about its system: somebody in office, named as long as the system is registered';

/** Nothing here is an applicant's. */
export const PARTNERS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [],
  impersonal: {
    'partners.partner_system.name': 'the name of a system',
    'partners.partner_system.name_key': 'the name of a system',
    'partners.partner_system.contact_name': IN_OFFICE,
    'partners.partner_system.contact_email': IN_OFFICE,
    'partners.partner_system.contact_phone': IN_OFFICE,
    'partners.partner_system.account_subject': 'the account of a system at an identity provider',
    'partners.partner_system.disabled_reason': 'why an agency switched its system off',
  },
};

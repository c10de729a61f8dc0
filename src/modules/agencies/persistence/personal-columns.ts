import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

const PUBLIC = 'a public register: names and texts of agencies, places and calendars';

/** Nothing here is an applicant's: officers are named in their office, and as long as their acts are. */
export const AGENCIES_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [],
  impersonal: {
    'agencies.agency': PUBLIC,
    'agencies.agency_term': PUBLIC,
    'agencies.province': PUBLIC,
    'agencies.commune': PUBLIC,
    'agencies.commune_predecessor': PUBLIC,
    'agencies.one_stop_unit': PUBLIC,
    'agencies.calendar_version': PUBLIC,
    'agencies.officer': 'who acts for an agency: an official in office, named as long as the acts are kept',
    'agencies.post.title': 'the title of a post',
    'agencies.officer_absence.reason': 'why an official is away: kept as long as what was done on his behalf, shown to him and heads',
    'agencies.duty_rule.decision': 'the number of a decision of an agency',
  },
};

/**
 * People who fill the forms we ship, by the form's name. A story is `{ title, language, tell(person) }`: `tell` does to a
 * headless person what the one in the story does. `branches` says which questions are shown to all of them, or to none.
 */
import * as clientSurvey from './client-survey.mjs';
import * as municipalSurvey from './municipal-survey.mjs';
import * as outreach from './outreach.mjs';
import * as satakunta from './satakunta.mjs';
import * as socialReport from './social-report.mjs';
import * as teamSummary from './team-summary.mjs';

const told = ({ stories, branches = {} }) => ({ stories, branches });

export const people = {
  'social-report': told(socialReport),
  satakunta: told(satakunta),
  outreach: told(outreach),
  'team-summary': told(teamSummary),
  'client-survey': told(clientSurvey),
  'municipal-survey': told(municipalSurvey),
};

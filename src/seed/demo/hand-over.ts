import { note, seen, type DossierStory, type Town } from './story.js';

/** The desk hands the result over, and some applicants say what they think. */
export async function giveResult(town: Town, story: DossierStory): Promise<void> {
  const { desk, path, version } = await seen(town, story);
  const { applicant, channel, satisfaction } = story.plan;
  const { version: returned } = await desk.post(
    `${path}/hand-over`,
    { returnedTo: applicant.name, method: channel === 'online' ? 'online' : 'counter' },
    version,
  );
  note(town, 'result returned');
  if (satisfaction === undefined) return;
  const citizen = await town.staff.as(applicant);
  await citizen.post(`/v1/citizen/dossiers/${story.id}/satisfaction`, { overall: satisfaction }, returned as number);
  note(town, `applicant ${satisfaction}`);
}

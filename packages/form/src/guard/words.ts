import type { FindingView } from '../engine.js';
import type { Speaker } from '../strings/speaker.js';

/** What kind of thing was found; never the thing itself. */
export const findingName = ({ kind }: Pick<FindingView, 'kind'>, { t }: Speaker): string => t([`finding_${kind}`]);

/** What to do about it. */
export const aboutFinding = (finding: FindingView, speaker: Speaker): string => speaker.t(finding.blocks ? 'x-guard' : 'finding', { finding: findingName(finding, speaker) });

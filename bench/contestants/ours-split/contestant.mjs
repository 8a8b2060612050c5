import ours from '../ours/contestant.mjs';

export default { ...ours, title: 'social-report, split' };

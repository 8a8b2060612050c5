// People who fill the national form: the same as those whose answers are judged.
import { stories as answered } from '../stories.mjs';

export const stories = answered.map(({ name, answers }) => ({ title: name, tell: (person) => person.answersAll(answers) }));

// Everyone must say which county, and then in which of its municipalities.
export const branches = { always: ['kunta'] };

// The people of the stories, without a screen. tests/e2e tells the same stories with a keyboard and with a thumb.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { hiddenRefused, sendsOf } from './helpers.mjs';
import { people } from './stories/index.mjs';

for (const [form, { stories, branches }] of Object.entries(people)) {
  const judges = hiddenRefused(`${form}.json`);

  for (const story of stories)
    test(`${form}: ${story.title}`, () => {
      const person = new Person(judges.model, { language: story.language });
      judges.check(sendsOf(person, story), person.session);
    });

  test(`${form}: the stories take every branch, and leave every one`, () => {
    const { names, shown, hidden } = judges;
    const { always = [], never = [] } = branches;
    assert.ok(names.length > 0);
    assert.deepEqual([[...shown].sort(), [...hidden].sort()], [names.filter((each) => !never.includes(each)), names.filter((each) => !always.includes(each))]);
  });
}

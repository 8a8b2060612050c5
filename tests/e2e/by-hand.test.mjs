// All six forms, filled end to end by the people of the stories (../forms/stories): by keyboard alone, and with a thumb on a small phone.
// What is on disk is what they answered; a stock validator accepts it, and refuses it with any one answer that was not asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenRefused, read } from '../forms/helpers.mjs';
import { people } from '../forms/stories/index.mjs';
import { Filler, actsOf } from './lib/filler.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { useStage } from './lib/stage.mjs';
import { assertStored } from './lib/stored.mjs';
import { Touch } from './lib/touch.mjs';

/** `most`: acts of a story that is told this way; an act takes a thumb on a small screen some swipes. */
const ways = {
  keyboard: { Hands: Keyboard, screen: {}, most: Infinity },
  touch: { Hands: Touch, screen: Touch.screen, most: 60 },
};

const stage = useStage();

/** The longest story of a form, each way. With EVERY_STORY=1 the others too; without a screen they are told in any case. */
function tellings(stories, actsOfEach) {
  const all = stories.map((story, at) => ({ story, acts: actsOfEach[at] })).sort((a, b) => b.acts.length - a.acts.length);
  return Object.entries(ways).flatMap(([way, { most }]) => (process.env.EVERY_STORY ? all : [all.find(({ acts }) => acts.length <= most)]).map((told) => ({ way, ...told })));
}

for (const [form, { stories }] of Object.entries(people)) {
  const judges = hiddenRefused(`${form}.json`);
  const told = tellings(stories, stories.map((story) => actsOf(judges.model, story)));
  for (const { story, way, acts } of told)
    test(`${form} by ${way}: ${story.title}`, async (t) => {
      const { Hands, screen } = ways[way];
      const { language = judges.model.languages[0] } = story;
      const page = await stage.open(screen);
      const hands = await Hands.arrives(page, `${stage.url}/${form}.html?lang=${language}`);
      const filler = new Filler(hands, judges.model, language);
      for (const act of acts) await filler.does(act);
      await filler.sends();
      const { id, answers } = assertStored(stage.site, read(`${form}.json`), { language, answers: filler.session.answers() });
      assert.ok((await hands.reads()).includes(id), 'the receipt tells the id');
      assert.deepEqual(page.complaints, []);
      const refused = judges.check(answers, filler.session);
      t.diagnostic(`${form} by ${way}: ${acts.length} acts, ${refused} hidden answers refused`);
    });

  test(`${form}: told by keyboard and by touch`, () => {
    assert.deepEqual(new Set(told.map(({ way }) => way)), new Set(Object.keys(ways)));
  });
}

// One way through the whole national form that stops in every state a page can be in, for whoever wants to look at
// each: axe, a camera, a ruler. By keyboard, so that focus is where a person's would be.

const searches = { fi: 'pori', sv: 'björneborg', en: 'pori' };

/** What to do on each page, once its errors have been seen. */
const pages = {
  async kuka(person, language) {
    await person.chooses('/responseUnit', 'tiimi');
    await person.types('/unitSize', '4');
    await person.chooses('/role', 'muu');
    await person.types('/roleOther', { fi: 'Isännöitsijä', sv: 'Disponent', en: 'House manager' }[language]);
    await person.finds('/hva', 'satakun');
    await person.finds('/kunta', searches[language]);
    await person.ticks('/palvelutehtava', 'lapsiperheet', 'tyoikaiset');
  },
  async havainto(person) {
    await person.chooses('/tone', 'huoli');
    await person.types('/title', 'Perheet odottavat velkaneuvontaa kuukausia.');
    await person.types('/description', 'Jono on kasvanut vuoden alusta. Velat ehtivät ulosottoon, ennen kuin apua saa.');
    await person.ticks('/source', 'oma-tyo', 'muu');
    await person.types('/sourceOther', 'Asukasillassa');
    await person.chooses('/since', '6kk');
    await person.ticks('/themes', 'toimeentulo-velka', 'muu');
    await person.types('/themesOther', 'Pikavipit');
  },
  async keta(person) {
    await person.ticks('/groups', 'perheet');
    await person.ticks('/specialGroups', 'omaishoitajat');
    await person.chooses('/scale', 'toistuva');
    await person.ticks('/where', 'kunta');
  },
  async vaikutukset(person) {
    await person.chooses('/impact/toimeentulo', 'paljon');
    await person.chooses('/impact/turvallisuus', 'eos');
    await person.chooses('/impact/muu', 'vahan');
    await person.types('/impact/muuMika', 'Harrastukset');
    await person.retypes('/example', 'Yksi perhe odotti ajan saamista kesän yli.');
  },
  async ehdotus(person) {
    await person.types('/proposals/0/what', 'Velkaneuvoja paikalle torstaisin.');
    await person.chooses('/proposals/0/level', 'kunta');
    await person.enters({ kind: 'button', pointer: '/proposals' });
    await person.types('/proposals/1/what', 'Kirjeet selkokielelle.');
    await person.chooses('/proposals/1/level', 'muu-viranomainen');
    await person.types('/proposals/1/levelAuthority', 'Ulosottolaitos');
  },
  async kasittely(person) {
    await person.ticks('/addressee', 'johto', 'kunta');
    await person.chooses('/publish', 'muokattu-lainaus');
    await person.types('/contact/email', 'maija@esimerkki.example');
    await person.ticks('/confirmAnonymous', 'true');
  },
};

/** What goes wrong on a page where leaving everything empty would be right, or not wrong enough. */
const mistakes = {
  vaikutukset: (person) => person.types('/example', 'Asiakas 131052-308T odotti.'),
  async ehdotus(person) {
    await person.chooses('/hasProposal', 'kylla');
    await person.enters({ kind: 'button', pointer: '/proposals' });
  },
  kasittely: (person) => person.chooses('/followUp', 'kylla'),
};

/**
 * Yields the name of each state: `kuka empty`, `kuka errors`, `kuka filled`, …, `contents`, `list`, `check`, `queued`,
 * `sent`. `site` goes down before the first attempt to send, and comes back. Instead of `queued` it is `failed` where
 * nothing is kept.
 */
export async function* walk(person, site, language = 'fi') {
  const { page } = person;
  for (const [id, fills] of Object.entries(pages)) {
    yield `${id} empty`;
    await mistakes[id]?.(person);
    await person.continues();
    // What may point to a person turns nobody back: it stands there when one comes back.
    if (id === 'vaikutukset') await person.enters({ part: 'back' });
    await page.locator('#summary').waitFor();
    yield `${id} errors`;
    if (id === 'vaikutukset') {
      await person.tabsBackTo({ tag: 'summary' });
      await person.presses('Enter');
      yield 'contents';
      await person.presses('Enter');
    }
    await fills(person, language);
    yield `${id} filled`;
    if (id === 'kuka') {
      await person.tabsBackTo('/hva');
      await person.presses('ArrowDown');
      yield 'list';
      await person.presses('Escape');
    }
    await person.continues();
  }
  yield 'check';
  await site.goesDown();
  await person.enters({ part: 'submit' });
  const fault = page.locator('#fault');
  await fault.or(page.locator('.queued')).waitFor();
  const isKept = !(await fault.isVisible());
  yield isKept ? 'queued' : 'failed';
  await site.comesBack();
  if (!isKept) await person.enters({ part: 'submit' });
  await page.locator('.sent:not(.queued)').waitFor();
  yield 'sent';
}

// The main promise: the national form, filled and sent by keyboard alone in each language, and the row on disk is
// what was typed. Each person goes another way through the form, so that together they meet all of its branches.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Keyboard } from './lib/keyboard.mjs';
import { useStage } from './lib/stage.mjs';
import { assertStored } from './lib/stored.mjs';

const definition = JSON.parse(await readFile(new URL('../../examples/forms/social-report.json', import.meta.url), 'utf8'));

/** Titles of the pages by their id, in a language. */
function pageTitles(language) {
  const base = Object.values(definition.$defs).find((resource) => resource['x-pages']);
  return Object.fromEntries(base['x-pages'].map(({ id, title, 'x-i18n': i18n }) => [id, i18n[language]?.title ?? title]));
}

const stage = useStage();

/** A person at the top of the intranet page. */
const arrives = async () => Keyboard.arrives(await stage.open(), stage.url);

/** Sends from the check page, and waits for the receipt. */
async function sends(person, thanks) {
  await person.enters({ part: 'submit' });
  await person.page.locator('[part=sent]').waitFor();
  assert.deepEqual((await person.looks()).id, 'sent', 'the receipt has focus');
  assert.match(await person.reads(), thanks);
}

/** The newest row holds exactly this, and the receipt names it. */
async function isStored(person, language, answers) {
  const { id, startedAt, completedAt } = assertStored(stage.site, definition, { language, answers });
  assert.ok((await person.reads()).includes(id), 'the receipt tells the id');
  assert.ok(startedAt < completedAt);
  assert.deepEqual(person.page.complaints, []);
}

test('Finnish: a worry, mended errors, a withdrawn answer and two proposals', async () => {
  const pages = pageTitles('fi');
  const person = await arrives();
  await person.enters({ href: '#main' });

  // Nothing answered: the page tells what is missing, and each line of it leads to its question.
  await person.continues();
  assert.equal((await person.looks()).id, 'summary');
  assert.match(await person.reads(), /Korjaa 4 vastausta/);
  await person.enters({ name: /^Tehtäväni – Valitse yksi vaihtoehto/ });
  assert.equal((await person.looks()).pointer, '/role');
  await person.chooses('/role', 'muu');
  await person.types('/roleOther', 'Isännöitsijä');
  await person.finds('/hva', 'satak', 'Satakunnan hyvinvointialue');
  await person.finds('/kunta', 'por', 'Pori');
  await person.finds('/kunta', 'rau', 'Rauma');
  await person.types('/alue', 'Väinölä');
  await person.ticks('/palvelutehtava', 'lapsiperheet', 'tyoikaiset');
  await person.continues();
  assert.match(await person.reads(), /Korjaa yksi vastaus/);
  await person.enters({ name: /^Vastaan – / });
  await person.chooses('/responseUnit', 'yksin');
  assert.equal(await person.continues(), pages.havainto);

  await person.chooses('/tone', 'huoli');
  const title = 'Perheet joutuvat jonottamaan velkaneuvontaan kuukausia.';
  await person.types('/title', title);
  const description = 'Jono on kasvanut vuoden alusta. Velat ehtivät ulosottoon, ennen kuin apua saa.\nSama on nähty muissakin kunnissa.';
  await person.types('/description', description);
  await person.ticks('/source', 'oma-tyo', 'muu');
  await person.types('/sourceOther', 'Asukasillassa');
  await person.chooses('/since', '6kk');
  await person.chooses('/trend', 'yleistyy');
  await person.ticks('/themes', 'toimeentulo-velka', 'palveluun-paasy');

  // Back a page and forth: all that was typed is where it was.
  await person.tabsTo({ part: 'back' });
  await person.presses('Enter');
  assert.equal((await person.looks()).name, pages.kuka);
  assert.equal((await person.tabsTo('/roleOther')).value, 'Isännöitsijä');
  assert.equal(await person.continues(), pages.havainto);
  assert.equal((await person.tabsTo('/title')).value, title);
  assert.equal((await person.tabsTo('/description')).value, description);
  assert.equal(await person.continues(), pages.keta);

  await person.ticks('/groups', 'perheet');
  await person.chooses('/scale', 'toistuva');
  await person.chooses('/peopleBucket', '50plus');
  await person.ticks('/where', 'oma-palvelu', 'kunta');
  assert.equal(await person.continues(), pages.vaikutukset);
  await person.chooses('/impact/toimeentulo', 'paljon');
  await person.chooses('/impact/turvallisuus', 'eos');
  assert.equal(await person.continues(), pages.ehdotus);

  // Says what has been done already, then makes proposals instead: the first answer is withdrawn.
  await person.chooses('/hasProposal', 'tyon-alla');
  await person.types('/done', 'Tätä ei pidä lähettää.');
  await person.tabsBackTo('/hasProposal');
  await person.presses('ArrowUp', 2);
  assert.equal((await person.looks()).value, 'kylla');
  assert.equal(await person.isAsked('/done'), false);
  await person.enters({ kind: 'button', pointer: '/proposals' });
  await person.types('/proposals/0/what', 'Palkataan velkaneuvoja torstaipäiviksi.');
  await person.chooses('/proposals/0/level', 'kunta');
  await person.chooses('/proposals/0/urgency', 'heti');
  await person.enters({ kind: 'button', pointer: '/proposals' });
  await person.types('/proposals/1/what', 'Kirjeet selkokielelle.');
  await person.chooses('/proposals/1/level', 'muu-viranomainen');
  await person.types('/proposals/1/levelAuthority', 'Ulosottolaitos');
  assert.equal(await person.continues(), pages.kasittely);

  await person.ticks('/addressee', 'johto', 'kunta');
  await person.chooses('/publish', 'muokattu-lainaus');
  await person.chooses('/followUp', 'en');
  // Forgets the consent: the page says so.
  await person.continues();
  assert.equal((await person.looks()).id, 'summary');
  await person.ticks('/confirmAnonymous', 'true');
  assert.equal(await person.continues(), 'Tarkista vastaukset ennen lähettämistä');

  const check = await person.reads();
  assert.ok(!check.includes('Tätä ei pidä lähettää.'), 'what is not asked is not shown as an answer');
  assert.match(check, /Palkataan velkaneuvoja torstaipäiviksi\./);

  // Changes one answer from there, and comes straight back.
  await person.enters({ change: '/title' });
  assert.equal((await person.looks()).pointer, '/title');
  const better = 'Perheet odottavat velkaneuvontaa kuukausia.';
  await person.retypes('/title', better);
  assert.equal(await person.continues(), 'Tarkista vastaukset ennen lähettämistä');
  assert.ok((await person.reads()).includes(better));
  await sends(person, /Kiitos/);

  await isStored(person, 'fi', {
    responseUnit: 'yksin',
    role: 'muu',
    roleOther: 'Isännöitsijä',
    hva: '06',
    kunta: ['609', '684'],
    alue: 'Väinölä',
    palvelutehtava: ['lapsiperheet', 'tyoikaiset'],
    tone: 'huoli',
    title: better,
    description,
    source: ['oma-tyo', 'muu'],
    sourceOther: 'Asukasillassa',
    since: '6kk',
    trend: 'yleistyy',
    themes: ['toimeentulo-velka', 'palveluun-paasy'],
    groups: ['perheet'],
    scale: 'toistuva',
    peopleBucket: '50plus',
    where: ['oma-palvelu', 'kunta'],
    impact: { toimeentulo: 'paljon', turvallisuus: 'eos' },
    hasProposal: 'kylla',
    proposals: [
      { what: 'Palkataan velkaneuvoja torstaipäiviksi.', level: 'kunta', urgency: 'heti' },
      { what: 'Kirjeet selkokielelle.', level: 'muu-viranomainen', levelAuthority: 'Ulosottolaitos' },
    ],
    addressee: ['johto', 'kunta'],
    publish: 'muokattu-lainaus',
    followUp: 'en',
    confirmAnonymous: true,
  });
});

test('Swedish: a success that could spread, and a person who may be contacted', async () => {
  const pages = pageTitles('sv');
  const person = await arrives();
  await person.enters({ name: 'Svenska' });
  await person.page.waitForURL(/lang=sv/);
  await person.page.locator('[part=next]').waitFor();
  await person.enters({ href: '#main' });

  await person.chooses('/responseUnit', 'tiimi');
  await person.types('/unitSize', '1');
  // Chooses a task that asks for more, then another: the detail is withdrawn.
  await person.chooses('/role', 'terveydenhuolto');
  await person.types('/roleHealthCare', 'Ska inte skickas');
  await person.tabsBackTo('/role');
  await person.presses('ArrowUp', 3);
  assert.equal((await person.looks()).value, 'sosiaaliohjaaja');
  assert.equal(await person.isAsked('/roleHealthCare'), false);
  await person.finds('/hva', 'osterb', 'Österbottens välfärdsområde');
  // One municipality, and then the whole area, which clears it.
  await person.finds('/kunta', 'vasa', 'Vasa');
  await person.finds('/kunta', 'hela', 'Hela området');
  await person.ticks('/palvelutehtava', 'vammaispalvelut');
  await person.continues();
  assert.match(await person.reads(), /Korrigera ett svar/);
  await person.enters({ name: /^Hur många personer svarar\? – / });
  assert.equal((await person.looks()).pointer, '/unitSize');
  await person.retypes('/unitSize', '6');
  assert.equal(await person.continues(), pages.havainto);

  await person.chooses('/tone', 'onnistuminen');
  const title = 'Kvällsmottagningen når unga som annars inte söker stöd.';
  await person.types('/title', title);
  const description = 'Mottagningen på torsdagar har varit full sedan hösten. ”Hit vågar man komma”, säger de unga – utan tidsbeställning.';
  await person.types('/description', description);
  await person.ticks('/source', 'tiimi', 'verkosto');
  await person.chooses('/since', 'yli-vuosi');
  await person.ticks('/themes', 'mielenterveys', 'yksinaisyys-osallisuus', 'palveluun-paasy');
  assert.equal(await person.continues(), pages.keta);

  await person.ticks('/groups', 'nuoret', 'muu');
  await person.types('/groupsOther', 'Studerande');
  await person.ticks('/specialGroups', 'muu');
  await person.types('/specialGroupsOther', 'Skiftarbetare');
  await person.chooses('/scale', 'laaja');
  assert.equal(await person.continues(), pages.vaikutukset);
  const example = 'En ung kom in för att värma sig och stannade för att tala om skolan.';
  await person.types('/example', example);
  assert.equal(await person.continues(), pages.ehdotus);

  assert.equal(await person.isAsked('/hasProposal'), false, 'a success is asked how it could spread instead');
  const spread = 'Samma modell passar grannkommunerna.';
  await person.types('/spread', spread);
  assert.equal(await person.continues(), pages.kasittely);
  await person.ticks('/addressee', 'muu');
  await person.types('/addresseeOther', 'Läroanstalterna');
  await person.chooses('/publish', 'teemoitettuna');
  await person.chooses('/followUp', 'kylla');
  await person.types('/contact/name', 'Åsa Öhman');
  await person.types('/contact/email', 'asa.ohman');
  await person.ticks('/confirmAnonymous', 'true');
  await person.continues();
  await person.enters({ name: /^E-post – / });
  assert.equal((await person.looks()).pointer, '/contact/email');
  await person.types('/contact/email', '@klarviken.example');
  assert.equal(await person.continues(), 'Granska svaren innan du skickar');
  await sends(person, /Tack/);

  await isStored(person, 'sv', {
    responseUnit: 'tiimi',
    unitSize: 6,
    role: 'sosiaaliohjaaja',
    hva: '17',
    kunta: ['koko-alue'],
    palvelutehtava: ['vammaispalvelut'],
    tone: 'onnistuminen',
    title,
    description,
    source: ['tiimi', 'verkosto'],
    since: 'yli-vuosi',
    themes: ['mielenterveys', 'yksinaisyys-osallisuus', 'palveluun-paasy'],
    groups: ['nuoret', 'muu'],
    groupsOther: 'Studerande',
    specialGroups: ['muu'],
    specialGroupsOther: 'Skiftarbetare',
    scale: 'laaja',
    example,
    spread,
    addressee: ['muu'],
    addresseeOther: 'Läroanstalterna',
    publish: 'teemoitettuna',
    followUp: 'kylla',
    contact: { name: 'Åsa Öhman', email: 'asa.ohman@klarviken.example' },
    confirmAnonymous: true,
  });
});

test('English: a weak signal already being worked on, and contact details taken back', async () => {
  const pages = pageTitles('en');
  const person = await arrives();
  await person.enters({ name: 'English' });
  await person.page.waitForURL(/lang=en/);
  await person.page.locator('[part=next]').waitFor();
  await person.enters({ href: '#main' });

  await person.chooses('/responseUnit', 'muu');
  await person.types('/responseUnitOther', 'A pair from two organisations');
  await person.chooses('/role', 'jarjesto-seurakunta');
  await person.finds('/hva', 'helsinki', 'City of Helsinki');
  await person.ticks('/kunta', 'muu');
  await person.types('/kuntaOther', 'Stockholm');
  // "None of these" clears what was ticked before.
  await person.ticks('/palvelutehtava', 'iakkaat', 'ei-mikaan');
  await person.types('/palvelutehtavaOther', 'Cultural services');
  assert.equal(await person.continues(), pages.havainto);

  await person.chooses('/tone', 'signaali');
  const title = 'Older people ask for help with bank machines that are gone.';
  await person.types('/title', title);
  const description = 'Three customers in a month: "Where do I pay now?"';
  await person.types('/description', description);
  await person.ticks('/source', 'asiakas-laheinen');
  // A fourth theme is one too many.
  await person.ticks('/themes', 'toimeentulo-velka', 'palveluun-paasy', 'digi-asiointi', 'muu');
  await person.types('/themesOther', 'Cash');
  await person.continues();
  assert.equal((await person.looks()).id, 'summary');
  await person.enters({ name: /^Which themes .* – Choose at most 3/ });
  await person.ticks('/themes', 'palveluun-paasy');
  await person.ticks('/shl11', 'arki', 'talous');
  assert.equal(await person.continues(), pages.keta);

  await person.ticks('/groups', 'ikaantyneet');
  await person.chooses('/scale', 'muutama');
  await person.ticks('/where', 'muu');
  await person.types('/whereOther', 'In banks');
  assert.equal(await person.continues(), pages.vaikutukset);
  await person.chooses('/impact/arki', 'kohtalaisesti');
  await person.chooses('/impact/muu', 'vahan');
  await person.types('/impact/muuMika', 'Hobbies');
  assert.equal(await person.continues(), pages.ehdotus);

  await person.chooses('/hasProposal', 'tyon-alla');
  const done = 'The library helps on Tuesdays.';
  await person.types('/done', done);
  assert.equal(await person.continues(), pages.kasittely);
  await person.chooses('/publish', 'vain-sisaisesti');
  await person.chooses('/followUp', 'kylla');
  await person.types('/contact/phone', '050 000 0000');
  await person.tabsBackTo('/followUp');
  await person.presses('ArrowUp');
  assert.equal(await person.isAsked('/contact/phone'), false);
  await person.ticks('/confirmAnonymous', 'true');
  assert.equal(await person.continues(), 'Check your answers before sending');
  assert.ok(!(await person.reads()).includes('050 000 0000'));
  await sends(person, /Thank you/);

  await isStored(person, 'en', {
    responseUnit: 'muu',
    responseUnitOther: 'A pair from two organisations',
    role: 'jarjesto-seurakunta',
    hva: '90',
    kunta: ['muu'],
    kuntaOther: 'Stockholm',
    palvelutehtava: ['ei-mikaan'],
    palvelutehtavaOther: 'Cultural services',
    tone: 'signaali',
    title,
    description,
    source: ['asiakas-laheinen'],
    themes: ['toimeentulo-velka', 'digi-asiointi', 'muu'],
    themesOther: 'Cash',
    shl11: ['arki', 'talous'],
    groups: ['ikaantyneet'],
    scale: 'muutama',
    where: ['muu'],
    whereOther: 'In banks',
    impact: { arki: 'kohtalaisesti', muu: 'vahan', muuMika: 'Hobbies' },
    hasProposal: 'tyon-alla',
    done,
    publish: 'vain-sisaisesti',
    followUp: 'en',
    confirmAnonymous: true,
  });
});

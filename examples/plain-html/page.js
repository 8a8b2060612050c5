// What an intranet's own script does: speaks the language of the address. The form follows the lang of the page.
const texts = {
  sv: {
    title: 'Social rapportering – Klarvikens intranät',
    skip: 'Gå till innehållet',
    place: 'Klarvikens stad',
    intra: 'Intranät',
    sections: 'Intranätets avdelningar',
    news: 'Aktuellt',
    work: 'Stöd för arbetet',
    staff: 'För personalen',
    units: 'Enheter',
    contacts: 'Kontakt',
    socialWork: 'Socialt arbete',
    heading: 'Social rapportering',
    lead: 'Har du i ditt arbete märkt ett fenomen som gäller fler än en person? Berätta om det med det här formuläret.',
    aside: 'Mer information',
    urgentHeading: 'Är det bråttom?',
    urgent: 'Det här formuläret är inte till för en enskild klients ärende. Ring 112 i en nödsituation.',
    nextHeading: 'Vad händer med rapporten?',
    next1: 'Gruppen läser rapporterna fyra gånger om året och sammanför dem som gäller samma fenomen.',
    next2: 'En sammanställning går till ledningen och nämnden.',
    next3: 'Besluten publiceras här på intranätet.',
    paperHeading: 'På papper?',
    paper: 'Skriv ut en pappersblankett',
    helpHeading: 'Fråga mer',
    help: 'Gruppen för strukturellt socialt arbete',
    footer: 'En påhittad kommun: sidan är ett exempel.',
    privacy: 'Dataskydd',
    accessibility: 'Tillgänglighet',
    feedback: 'Respons på intranätet',
  },
  en: {
    title: 'Social reporting – Kuulaslahti intranet',
    skip: 'Skip to content',
    place: 'City of Kuulaslahti',
    intra: 'Intranet',
    sections: 'Sections of the intranet',
    news: 'News',
    work: 'Support for your work',
    staff: 'For staff',
    units: 'Units',
    contacts: 'Contacts',
    socialWork: 'Social work',
    heading: 'Social reporting',
    lead: 'Have you noticed something in your work that concerns more than one person? Tell us about it here.',
    aside: 'More information',
    urgentHeading: 'Is it urgent?',
    urgent: 'This form is not for the affairs of an individual client. In an emergency, call 112.',
    nextHeading: 'What happens to a report?',
    next1: 'The group reads the reports four times a year and brings together those on the same matter.',
    next2: 'A summary goes to the management and the board.',
    next3: 'Decisions are published here on the intranet.',
    paperHeading: 'On paper?',
    paper: 'Print a paper form',
    helpHeading: 'Ask us',
    help: 'The structural social work group',
    footer: 'An invented municipality: this page is an example.',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    feedback: 'Feedback on the intranet',
  },
};

const wanted = new URLSearchParams(location.search).get('lang');
const lang = Object.hasOwn(texts, wanted) ? wanted : 'fi';
const chosen = texts[lang];

document.documentElement.lang = lang;
document.querySelector('a.paper').href += `&lang=${lang}`;
document.querySelector(`.languages a[lang="${lang}"]`).setAttribute('aria-current', 'true');
if (chosen) {
  document.title = chosen.title;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = chosen[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', chosen[element.dataset.label]);
}

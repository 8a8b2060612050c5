// The language of the address. The form and its periods follow the lang of the page.
const texts = {
  sv: {
    title: 'Uppföljning av ett fenomen – Klarvikens intranät',
    place: 'Klarvikens stad',
    intra: 'Intranät',
    heading: 'Uppföljning av ett fenomen',
    lead: 'Berätta vad som har hänt med fenomenet sedan du rapporterade det.',
    footer: 'En påhittad kommun: sidan är ett exempel.',
  },
  en: {
    title: 'Follow-up of a phenomenon – Kuulaslahti intranet',
    place: 'City of Kuulaslahti',
    intra: 'Intranet',
    heading: 'Follow-up of a phenomenon',
    lead: 'Tell us what has happened to the phenomenon since you reported it.',
    footer: 'An invented municipality: this page is an example.',
  },
};
const wanted = new URLSearchParams(location.search).get('lang');
const lang = Object.hasOwn(texts, wanted) ? wanted : 'fi';
document.documentElement.lang = lang;
document.querySelector(`.languages a[lang="${lang}"]`).setAttribute('aria-current', 'true');
if (texts[lang]) {
  document.title = texts[lang].title;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[lang][element.dataset.text];
}

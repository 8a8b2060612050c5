// Which form, and in which language, by the address: /paper.html?form=client-survey&lang=sv
const texts = {
  sv: {
    title: 'Pappersblankett',
    outro: 'Lämna blanketten i ett slutet kuvert till en anställd eller skicka den per post: Klarvikens stad, strukturellt socialt arbete, PB 1, 00001 Klarviken.',
  },
  en: {
    title: 'Paper form',
    outro: 'Return the form to a worker in a sealed envelope, or post it: City of Kuulaslahti, structural social work, PO Box 1, 00001 Kuulaslahti.',
  },
};
const asked = new URLSearchParams(location.search);
const paper = document.querySelector('social-report-paper');
const lang = asked.get('lang') ?? 'fi';
if (Object.hasOwn(texts, lang)) {
  document.documentElement.lang = lang;
  document.title = texts[lang].title;
  paper.querySelector('[slot=outro]').textContent = texts[lang].outro;
}
// Only a plain name: the address must not choose another place to load from.
const form = asked.get('form') ?? '';
paper.setAttribute('src', `/forms/${/^[a-z-]+$/.test(form) ? form : 'social-report'}.json`);

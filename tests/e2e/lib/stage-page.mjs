// A bare page for one form at a time, with whatever style and width a test wants: `startSite({ variants: stage })`,
// then `/stage.html?form=team-summary.json&lang=sv&style=/themes/compact.css&class=compact&width=300px`.

const html = `<!doctype html>
<html lang="fi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Stage</title>
    <link rel="icon" href="/logo.svg">
    <link rel="stylesheet" href="/stage.css">
    <script defer src="/stage.js"></script>
    <script defer src="/social-report-form.js"></script>
  </head>
  <body><main></main></body>
</html>
`;

const script = `const asked = new URLSearchParams(location.search);
const form = document.createElement('social-report-form');
form.setAttribute('src', '/forms/' + (asked.get('form') ?? 'social-report.json'));
form.setAttribute('endpoint', '/v1/responses');
form.setAttribute('language-menu', '');
if (asked.get('lang')) document.documentElement.lang = asked.get('lang');
if (asked.get('dir')) document.documentElement.dir = asked.get('dir');
if (asked.get('style')) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asked.get('style') }));
}
form.className = asked.get('class') ?? '';
document.querySelector('main').style.inlineSize = asked.get('width') ?? '';
document.querySelector('main').append(form);
`;

export const stage = { '/stage.html': html, '/stage.js': script, '/stage.css': 'body { margin: 0; }\n' };

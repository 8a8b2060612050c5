/** Names that not every browser knows, as the Sámi Parliament of Finland writes them. */
const names: Readonly<Record<string, string>> = { se: 'davvisámegiella', smn: 'anarâškielâ', sms: 'nuõrttsääʹmǩiõll' };

/** A language by its own name; its tag where that is not known. */
export function languageName(language: string): string {
  const name = Intl.DisplayNames.supportedLocalesOf(language)[0]
    ? new Intl.DisplayNames(language, { type: 'language' }).of(language)!
    : (names[language] ?? language);
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
}

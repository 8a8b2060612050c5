/** RFC 3339 full-date, of a day that exists: the only text that comes back as it was. */
export const isDate = (text: string): boolean => new Date(text).toJSON() === `${text}T00:00:00.000Z`;

/** A form whatever its version: its `$id` without the version that ends it. */
export const seriesOf = (form: string): string => form.slice(0, form.lastIndexOf('/'));

/**
 * Words of a table or a record as print has them. They are typed with straight quotation marks and apostrophes, and keep
 * these in files; a reader sees ‘so’, “so” and ICE’s.
 */
export function curled(text: string): string {
  return text
    .replace(/(^|[\s(['])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([“])'(?=\S)/g, '$1‘')
    .replaceAll("'", '’')
}

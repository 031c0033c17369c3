// Spelling: how a name is shown, when two spellings are one name, and how far two names are apart.

/** Short for, misspelt for, or as good as. */
const sameWords = new Map([
  ['dept', 'department'],
  ['deparment', 'department'],
  ['departement', 'department'],
  ['pd', 'police department'],
  ['so', 'sheriffs office'],
  ['twp', 'township'],
  ['ft', 'fort'],
  ['mt', 'mount'],
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['co', 'county'],
  ['couny', 'county'],
  ['conty', 'county'],
  ['counry', 'county'],
  ['univ', 'university'],
  ['constables', 'constable'],
  ['marshals', 'marshal'],
  ['attorneys', 'attorney'],
])

/** Text with spaces of every kind folded, what has no width taken out, ends trimmed, and one kind of apostrophe. */
export const cleanText = remember((text) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‘’‛`´ʼ′']/g, '’')
    .trim(),
)

/** A name fit to print: possessives with their apostrophe, slashes and commas spaced as in prose. */
export const presentName = remember((text) =>
  cleanText(text)
    .replace(/\b(Sheriff|Constable|Marshal|Attorney)(?:s|s’|’s|)(?= (?:Office|Department|Dept)\b)/g, '$1’s')
    .replace(/\b(Sheriff|Constable|Marshal|Attorney)s’(?= )/g, '$1’s')
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/\s+,\s*/g, ', ')
    .replace(/[,;]$/, ''),
)

/** What stays of a name when spelling habits are set aside: equal keys in one state are one agency. */
export const nameKey = remember((name) =>
  cleanText(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(pct|precinct|district|dist)(?= ?\d)/g, 'precinct ')
    .trim()
    .split(/\s+/)
    .map((word) => sameWords.get(word) ?? word)
    .join(' ')
    .replace(/\bsheriffs? (?:office|department)\b/, 'sheriff')
    .replace(/\b(constable|marshal)s? (?:office|department)\b/, '$1')
    .replace(/^(?:city|town|village|borough) of /, '')
    .replace(/\b(?:the|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** A name as part of an id. */
export function slug(name: string): string {
  return cleanText(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Lists repeat the same few thousand texts 172 times over. */
function remember(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const after = read(text)
    known.set(text, after)
    return after
  }
}

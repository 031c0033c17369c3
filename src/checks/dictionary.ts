import { tables } from '../catalogue.ts'
import { nearest, type Problem } from '../problems.ts'
import type { Language } from '../site.ts'
import { dictionary } from '../words.ts'

/** Tables and columns that the dictionary does not explain, and what it explains without there being any. */
export function checkDictionary(language: Language): readonly Problem[] {
  const file = `content/dictionary/${language}.yml`
  const complain = (message: string, hint: string): Problem => ({ file, message, hint })
  const { everywhere, tables: entries } = dictionary(language)
  const shared = new Set([...tables.values()].flatMap(({ columns }) => Object.keys(columns)))
  return [
    ...[...tables].flatMap(([name, { columns }]) => {
      const entry = entries[name]
      if (!entry) return complain(`does not explain the table "${name}"`, 'say what a row of it is, and its columns')
      const lacking = Object.keys(columns).filter((column) => !(entry.columns[column] ?? everywhere[column]))
      return [
        ...lacking.map((column) =>
          complain(`does not explain "${column}" of the table "${name}"`, 'say in a plain sentence what it holds'),
        ),
        ...strangers(Object.keys(entry.columns), Object.keys(columns), (column, hint) =>
          complain(`explains "${column}", which the table "${name}" does not have`, hint),
        ),
      ]
    }),
    ...strangers(Object.keys(entries), [...tables.keys()], (name, hint) =>
      complain(`explains the table "${name}", which is not there`, hint),
    ),
    ...strangers(Object.keys(everywhere), [...shared], (column, hint) =>
      complain(`explains "${column}", which no table has`, hint),
    ),
  ]
}

function strangers(
  names: readonly string[],
  known: readonly string[],
  complain: (name: string, hint: string) => Problem,
): Problem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known)
      return complain(name, meant ? `did you mean "${meant}"?` : 'take it out')
    })
}

import { type Figure, figureSchema } from '../../src/schema/fact.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { type Asker, get, type Judged, taken } from './ask.ts'

/** Asks for a fact's figures, by their names, until there are no more. */
export async function getFigures(asker: Asker): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {}
  for (const set of asker.before.figure ?? []) {
    const { name, figure } = taken('figure', readFigure(set))
    figures[name] = figure
  }
  if (asker.before.figure) return figures
  const form = 'trained={ value: 12, unit: people, label: what it is }'
  for (;;) {
    const read = await get<{ name: string; figure: Figure } | undefined>(
      asker,
      undefined,
      `Figure with a name of its own, as ${form} (empty: no more)`,
      (answer) => (answer === '' ? { value: undefined } : readFigure(answer)),
    )
    if (!read) return figures
    figures[read.name] = read.figure
  }
}

function readFigure(answer: string): Judged<{ name: string; figure: Figure }> {
  const [, name = '', yaml = ''] = answer.match(/^([a-z0-9]+(?:-[a-z0-9]+)*)\s*[=:]\s*(\{.*\})$/s) ?? []
  if (name === '')
    return { fault: `“${answer}” will not do: write trained={ value: 12, unit: people, label: what it is }` }
  const { records, problems } = parseRecords(figureSchema, yaml, name)
  if (records[0]) return { value: { name, figure: records[0].record } }
  return { fault: problems.map(({ message, hint }) => `${message}: ${hint}`).join('\n') }
}

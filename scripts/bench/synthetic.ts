import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planNew } from '../new/plan.ts'
import { root } from './project.ts'

/** A pack that asks for no number or file of its own chapter: synthetic chapters borrow it. */
const pack = 'content/teach/en/one-clause.yml'

/**
 * Writes that many more chapters and charts into a copy of the project: those that `npm run new` begins with, published,
 * each chapter with its own chart and a pack for classes.
 * @param first number of the first, so that a copy can be added to
 */
export function addSynthetic(project: string, first: number, count: number): void {
  for (let index = first; index < first + count; index++) {
    const name = lettersOf(index)
    const known = { names: new Map<string, string>(), order: 100 + index }
    const [code, words] = planNew('chart', `Trial chart ${name}`, known).files
    const [chapter] = planNew('chapter', `Trial chapter ${name}`, known).files
    const chart = `trial-chart-${name}`
    const file = `trial-chapter-${name}`
    write(project, code!.path, code!.text)
    write(project, words!.path, words!.text)
    write(
      project,
      chapter!.path,
      chapter!.text.replace(/^draft: true\n/m, '').replace('<Chart id="who-signs" />', `<Chart id="${chart}" />`),
    )
    write(
      project,
      `content/teach/en/${file}.yml`,
      readFileSync(join(root, pack), 'utf8').replace(/^( {2}chart: ).*$/m, `$1${chart}`),
    )
  }
}

/** A number in letters, since no title may hold a typed one: a, b … z, aa. */
function lettersOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter
}

function write(project: string, path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

// A chart of a copy of the project under another id, as an editor gives it one.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../src/build/files.ts'

/** The id that the chart has, and the one that it gets. */
export const renamed = { from: 'training-hours', to: 'hours-of-training' } as const

/** Renames its files, and lets it keep the old id. What names it by that one stays, and is wrong from then on. */
export function renameChart(project: string): void {
  const folders = [
    'src/charts',
    ...readdirSync(join(project, 'content/charts')).map((name) => `content/charts/${name}`),
  ]
  for (const folder of folders) {
    const ending = folder.startsWith('src') ? '.ts' : '.yml'
    const [from, to] = [renamed.from, renamed.to].map((id) => join(project, folder, id + ending))
    renameSync(from!, to!)
  }
  const code = join(project, 'src/charts', `${renamed.to}.ts`)
  const text = readFileSync(code, 'utf8')
  writeFileSync(code, text.replace('defineChart({', `defineChart({\n  formerly: ['${renamed.from}'],`))
}

/** Names it by its id of today wherever chapters, packs and other texts name it. */
export function nameAnew(project: string): void {
  for (const file of filesIn(join(project, 'content')).map((path) => join(project, 'content', path))) {
    const text = readFileSync(file, 'utf8')
    if (text.includes(renamed.from)) writeFileSync(file, text.replaceAll(renamed.from, renamed.to))
  }
}

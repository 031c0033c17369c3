// A newer list over the whole site: what an editor is told before, and what stands once it is pinned.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject, hashOf } from '../../scripts/bench/project.ts'
import { describeOutlook } from '../../scripts/import/describe-outlook.ts'
import { ledgerPath } from '../../scripts/import/entry.ts'
import { pinImport, readImport } from '../../scripts/import/importer.ts'
import { foresee } from '../../scripts/import/outlook.ts'
import { readPinned } from '../../scripts/pin.ts'
import { checkProject } from '../../src/build/editorial.ts'
import { filesIn } from '../../src/build/files.ts'
import { describeProblems } from '../../src/problems.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { states } from '../../src/tables/states.ts'
import { list, row, serial } from './project.ts'

const copy = copyProject()
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const models = { JEM: 'Jail Enforcement Model', WSO: 'Warrant Service Officer', TFM: 'Task Force Model' }
const types = { county: 'County', municipal: 'Municipality', state: 'State Agency', other: null }

test('a list without most of Texas and some of Florida: the report says what is then true, false and to be mended, and the rest passes', async () => {
  const listed = readPinned(agreements, copy).filter(({ status }) => status === 'listed')
  const names = new Map(readPinned(states, copy).map(({ state, name }) => [state, name.toUpperCase()]))
  const kept = listed.filter(
    ({ state, model }) => (state !== 'TX' || model === 'JEM') && (state !== 'FL' || model !== 'WSO'),
  )
  const path = join(copy, 'participatingAgencies06012026am.xlsx')
  // One name is written anew, of which an edition kept must not hear.
  const printed = kept.map(({ state, listed_as, agency_type, listed_county, model, signed }) =>
    row({
      ...{
        state: names.get(state)!,
        agency: listed_as === kept[0]!.listed_as ? `${listed_as}.` : listed_as,
        type: types[agency_type],
        county: listed_county,
      },
      ...{ model: models[model], signed: serial(signed) },
    }),
  )
  writeFileSync(path, list(...printed))
  const before = hashesOf(copy)

  const result = readImport({ path, project: copy })
  const outlook = await foresee(result, { project: copy, on: '2999-12-31' })
  expect(hashesOf(copy)).toEqual(before)

  const gone = listed.length - kept.length
  expect(outlook.lists[0]!.removed).toHaveLength(gone)
  expect(outlook.unusual.join()).toContain(`${gone} agreements left at once`)
  expect(outlook.lists[0]!.relabelled.map(({ field }) => field)).toEqual(['agency'])
  const { moved, falseWordings, mentions, counts } = outlook.effects!
  const total = moved.find(({ id }) => id === 'list.agreements')!
  expect(Number(total.before.replace(',', '')) - Number(total.after.replace(',', ''))).toBe(gone)
  // The line is that of the tag in the chapter.
  const use = total.uses.find(({ file }) => file === 'content/chapters/en/the-surge.mdx')!
  expect(readFileSync(join(copy, use.file), 'utf8').split('\n')[use.line - 1]).toContain('list.agreements')
  const wording = falseWordings.find(({ id }) => id === 'list.agencies.TX.rank')!
  expect(wording).toMatchObject({ file: 'content/chapters/en/the-surge.mdx', says: 'the most', instead: [] })
  const growth = falseWordings.find(({ id }) => id === 'list.growth')!
  expect(growth).toMatchObject({ says: 'nearly fourteen times', instead: ['more than ten times'] })
  expect(mentions.map(({ file }) => file)).toContain('data/README.md')
  expect(counts.map(({ row }) => row.count_id)).toContain('nyt-2026-06')
  const report = describeOutlook(outlook)
  expect(report).toContain(`list.agreements: ${total.before} → ${total.after}`)
  expect(report).toContain('"the most" is no longer true of list.agencies.TX.rank')

  pinImport({ ...result, files: outlook.files }, copy)
  // What the checks say now is what the report said they would: the ledger, which would ask for an entry, is content.
  const problems = await checkProject(copy, { drafts: false })
  expect(describeProblems(problems)).toBe(describeProblems(outlook.problems))
  expect(problems.map(({ file }) => file)).not.toContain(ledgerPath)
  expect(readFileSync(join(copy, ledgerPath), 'utf8')).toContain(
    `{ number: list.agreements, said: "${total.before}", says: "${total.after}" }`,
  )
}, 300_000)

function hashesOf(project: string): Record<string, string> {
  const files = ['data', 'content', 'src', 'scripts'].flatMap((folder) =>
    filesIn(join(project, folder)).map((file) => join(project, folder, file)),
  )
  return Object.fromEntries(files.map((file) => [file, hashOf(file)]))
}

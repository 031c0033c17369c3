import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSources } from '../../scripts/import/publications.ts'
import { describeProblems } from '../../src/problems.ts'
import { sha256 } from '../../src/sha256.ts'
import { folder, list, project, row } from './project.ts'

/** Finds the workbooks of a folder in which each file holds its own name. */
function find(files: string[], manifest?: string) {
  const path = folder()
  for (const file of files) writeFileSync(join(path, file), file)
  if (manifest) writeFileSync(join(path, 'manifest.csv'), manifest)
  const { sources, problems } = findSources(path)
  return { sources, message: describeProblems(problems).replaceAll(`${path}/`, '') }
}
const columns = 'publication_date,file,kind,data_rows,sha256,bytes,date_note\n'

test('dates a workbook by its name, as ICE and as archives write it', () => {
  const { sources } = find([
    'ParticipatingEntities-20210113002027.xlsx',
    'participatingAgencies-20250327195954.xlsx',
    'participatingAgencies05182026am.xlsx',
    'participatingAgencies07242025pm_b.xlsx',
    'participatingAgencies12042025pm2.xlsx',
    'participatingAgencies04232026.xlsx',
  ])
  expect(sources.map(({ published, kind }) => `${published} ${kind}`)).toEqual([
    '2021-01-13 web table',
    '2025-03-27 workbook',
    '2025-07-24 workbook',
    '2025-12-04 workbook',
    '2026-04-23 workbook',
    '2026-05-18 workbook',
  ])
})

test('orders the publications of one day: morning, midday, evening', () => {
  const { sources } = find([
    'participatingAgencies11102025pm.xlsx',
    'participatingAgencies11102025mid.xlsx',
    'participatingAgencies11102025am.xlsx',
    'participatingAgencies11112025am.xlsx',
  ])
  expect(sources.map(({ source_file, edition }) => `${edition} ${source_file}`)).toEqual([
    '1 participatingAgencies11102025am.xlsx',
    '2 participatingAgencies11102025mid.xlsx',
    '3 participatingAgencies11102025pm.xlsx',
    '1 participatingAgencies11112025am.xlsx',
  ])
})

test('believes a manifest before a name, and keeps its note', () => {
  const { sources, message } = find(
    ['participatingAgencies090022025am.xlsx'],
    `${columns}2025-09-02,participatingAgencies090022025am.xlsx,ICE workbook,974,,,name misprints the day as 0022\n`,
  )
  expect(message).toBe('')
  expect(sources[0]).toMatchObject({ published: '2025-09-02', rows: 974, date_note: 'name misprints the day as 0022' })
})

test('says which name has no date, and where to give it', () => {
  const files = [
    'list.xlsx',
    'participatingAgencies02302026am.xlsx',
    'participatingAgencies090022025am.xlsx',
    'participatingAgencies13452025am.xlsx',
  ]
  expect(find(files).message).toBe(
    files
      .map(
        (file) =>
          `${file}  has no publication date in its name (as in participatingAgencies05182026am.xlsx)\n` +
          '    name it so, or give its date in a manifest.csv beside it (publication_date,file,kind,data_rows,sha256,bytes,date_note)',
      )
      .join('\n'),
  )
})

test('checks the manifest’s checksums, files and dates', () => {
  const file = 'participatingAgencies05182026am.xlsx'
  const { message } = find(
    [file],
    `${columns}2026-05-18,${file},ICE workbook,1,${'0'.repeat(64)},,\n2026-05-19,gone.xlsx,ICE workbook,1,,,\n19 May,late.xlsx,,,,,\n2026-02-30,never.xlsx,,,,,\n`,
  )
  expect(message).toContain(`${file}  its sha256 is ${sha256(file)}; manifest.csv gives ${'0'.repeat(64)}`)
  expect(message).toContain('gone.xlsx  is named in manifest.csv and is not in the folder')
  expect(message).toContain(
    'manifest.csv:4  needs a file and a publication_date as YYYY-MM-DD; found "late.xlsx", "19 May"',
  )
  expect(message).toContain('manifest.csv:5  needs a file and a publication_date as YYYY-MM-DD; found "never.xlsx"')
})

test('checks the manifest’s row counts; blank rows between may count or not', () => {
  const blank = ['', '', '', '', '', '', '', '']
  const lists = (rows: number) => ({
    'participatingAgencies05182026am.xlsx': list(row(), blank, row({ model: 'Task Force Model' })),
    'manifest.csv': `${columns}2026-05-18,participatingAgencies05182026am.xlsx,ICE workbook,${rows},,,\n`,
  })
  expect(project().import(lists(2)).steps[0]!.rows).toBe(2)
  expect(project().import(lists(3)).steps[0]!.rows).toBe(2)
  expect(project().refuse(lists(4))).toBe(
    'participatingAgencies05182026am.xlsx  has 2 filled rows; manifest.csv gives 4\n' +
      '    fetch the file again, or correct manifest.csv',
  )
})

test('says when there is nothing to import', () => {
  expect(describeProblems(findSources('/nowhere/lists').problems)).toBe(
    '/nowhere/lists  is not there; expected a workbook or a folder of them\n    check the path',
  )
  expect(find(['readme.txt', '~$list.xlsx']).message).toContain('holds no .xlsx workbook')
})

test('refuses what is no file, which might never end', () => {
  const path = folder()
  symlinkSync('/dev/zero', join(path, 'participatingAgencies05182026am.xlsx'))
  const { sources, problems } = findSources(path)
  expect(sources).toEqual([])
  expect(describeProblems(problems)).toContain('am.xlsx  is a pipe, a socket or a device; expected a workbook\n')
})

test('builds upon no table that is a link to another place', () => {
  const made = project()
  const elsewhere = join(folder(), 'counties.csv')
  renameSync(join(made.path, 'data/tables/counties.csv'), elsewhere)
  symlinkSync(elsewhere, join(made.path, 'data/tables/counties.csv'))
  expect(made.refuse({ 'participatingAgencies05012025am.xlsx': list(row()) })).toContain(
    'data/tables/counties.csv  is a link to another place\n    put the file itself in its place',
  )
})

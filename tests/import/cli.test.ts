// The command as a person runs it, in a process of its own.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/pin.ts'
import { folder, header, list, project, row, workbook } from './project.ts'

function run(from: string, ...given: string[]) {
  const launcher = [join(root, 'scripts/run.mjs'), 'scripts/import.ts']
  const env = { ...process.env, INIT_CWD: from }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...launcher, ...given], { env, encoding: 'utf8' })
  return { status, stdout, stderr: stderr.replaceAll(`${from}/`, '') }
}

test('imports a folder named from where the person stands, and ends with seconds and memory', () => {
  const made = project()
  const from = folder()
  writeFileSync(join(from, 'participatingAgencies05012025am.xlsx'), list(row()))
  const { status, stdout, stderr } = run(from, '.', '--project', made.path)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('read 1 of 1  participatingAgencies05012025am.xlsx\n')
  expect(stdout).toMatch(/\n\d+\.\d seconds, \d+ MB of memory at most\n$/)
  expect(made.read().agreements).toHaveLength(1)
})

test('refuses a list without SIGNED with a message and a failing code, and changes nothing', () => {
  const made = project()
  const from = folder()
  const bytes = workbook({ 'Sheet 1': [header.slice(0, 5), row().slice(0, 5)] })
  writeFileSync(join(from, 'participatingAgencies09222025pm.xlsx'), bytes)
  const { status, stderr } = run(from, 'participatingAgencies09222025pm.xlsx', '--project', made.path)
  expect(status).toBe(1)
  expect(stderr).toBe(
    'participatingAgencies09222025pm.xlsx:1  sheet "Sheet 1" lacks the column SIGNED; found STATE, LAW ENFORCEMENT AGENCY, TYPE, COUNTY, SUPPORT TYPE\n' +
      '    without it agreements cannot be told apart: use a publication of the list that has it\n' +
      '1 to mend; nothing was changed\n',
  )
  expect(made.read().publications).toEqual([])
})

test('says how it is used', () => {
  const { status, stderr } = run(folder())
  expect(status).toBe(1)
  expect(stderr).toBe(
    'Name one folder of workbooks, or one workbook.\n' +
      'Usage: npm run data:import -- <folder or workbook.xlsx> [--gazetteer <folder>] [--project <folder>]\n',
  )
})

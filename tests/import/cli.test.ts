// The command as a person runs it, in a process of its own.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/pin.ts'
import { checkInterrupted } from '../../src/build/interrupted.ts'
import { folder, header, list, project, row, workbook } from './project.ts'

/** Most tests start the program several times. */
const patient = { timeout: 120_000 }

function run(from: string, ...given: string[]) {
  const launcher = [join(root, 'scripts/run.mjs'), 'scripts/import.ts']
  const env = { ...process.env, INIT_CWD: from }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...launcher, ...given], { env, encoding: 'utf8' })
  return { status, stdout, stderr: stderr.replaceAll(`${from}/`, '') }
}

test('imports a folder named from where the person stands, and ends with seconds and memory', patient, () => {
  const made = project()
  const from = folder()
  writeFileSync(join(from, 'participatingAgencies05012025am.xlsx'), list(row()))
  const { status, stdout, stderr } = run(from, '.', '--yes', '--project', made.path)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('read 1 of 1  participatingAgencies05012025am.xlsx\n')
  expect(stdout).toMatch(/\n\d+\.\d seconds, \d+ MB of memory at most\n$/)
  expect(made.read().agreements).toHaveLength(1)
})

test('refuses a list without SIGNED with a message and a failing code, and changes nothing', patient, () => {
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

test('says how it is used', patient, () => {
  const { status, stderr } = run(folder())
  expect(status).toBe(1)
  expect(stderr).toContain('Name one folder of workbooks, or one workbook.\nUsage: npm run data:import -- <folder')
  expect(run(folder(), 'a.xlsx', '--on', 'Monday').stderr).toContain('--on is "Monday"; expected a day as YYYY-MM-DD.')
})

test('pins nothing without a yes where there is nobody to ask, and says so', patient, () => {
  const made = project()
  const from = folder()
  const before = made.bytes()
  writeFileSync(join(from, 'participatingAgencies05012025am.xlsx'), list(row()))
  const asked = run(from, '.', '--project', made.path)
  expect(asked.status).toBe(1)
  expect(asked.stderr).toBe('Nothing was changed: there is nobody to ask. Run it again with --yes, or with --dry-run\n')
  const dry = run(from, '.', '--dry-run', '--project', made.path)
  expect({ status: dry.status, stderr: dry.stderr }).toEqual({ status: 0, stderr: '' })
  expect(dry.stdout).toContain('FILES TO BE WRITTEN, ALL IN ONE STEP\n  data/tables/agencies.csv\n')
  expect(dry.stdout).toContain('This was a dry run: nothing was changed\n')
  expect(made.bytes()).toEqual(before)
})

test('a disk that takes no more leaves the old tables, and the next import goes well', patient, () => {
  const made = project()
  const from = folder()
  const before = made.bytes()
  const many = Array.from({ length: 300 }, (_, at) => row({ agency: `Lake County Constable Precinct ${at}` }))
  writeFileSync(join(from, 'participatingAgencies05012025am.xlsx'), list(...many))
  const given = [process.execPath, join(root, 'scripts/run.mjs'), 'scripts/import.ts', '.', '--yes']
  // Files may grow to 16 kB and no further: what the system allows a process, it allows no matter who runs it.
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 32; exec "$@"', 'sh', ...given, '--project', made.path],
    {
      env: { ...process.env, INIT_CWD: from },
      encoding: 'utf8',
    },
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/cannot be written: .*\n {4}nothing was changed/)
  expect(made.bytes()).toEqual(before)
  expect(run(from, '.', '--yes', '--project', made.path).status).toBe(0)
  expect(made.read().agreements).toHaveLength(300)
})

test('a kill in the middle of the writing loses nothing', patient, async () => {
  const made = project()
  const from = folder()
  const many = Array.from({ length: 500 }, (_, at) => row({ agency: `Lake County Constable Precinct ${at}` }))
  writeFileSync(join(from, 'participatingAgencies05012025am.xlsx'), list(...many))
  const before = made.bytes()
  const child = spawn(process.execPath, [join(root, 'scripts/import.ts'), '.', '--yes', '--project', made.path], {
    env: { ...process.env, INIT_CWD: from },
    stdio: 'ignore',
  })
  // The moment in which the folder appears that a pin gathers its files in. A fast disk may be done by then: every
  // single step has its own test in together.test.ts.
  const watcher = watch(join(made.path, 'data'), (_, name) => {
    if (name?.startsWith('.pin-')) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  watcher.close()
  const found = made.bytes()
  const isOld = Object.entries(found).every(([file, text]) => text === before[file])
  expect(isOld || checkInterrupted(made.path).length > 0 || made.read().agreements.length === 500).toBe(true)
  expect(run(from, '.', '--yes', '--project', made.path).status).toBe(0)
  expect(made.read().agreements).toHaveLength(500)
  expect(readdirSync(join(made.path, 'data')).filter((name) => name.startsWith('.'))).toEqual([])
})

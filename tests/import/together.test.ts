import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/pin.ts'
import { type Disk, disk, finishInterrupted, type PinnedFile, writeTogether } from '../../scripts/together.ts'
import { checkInterrupted } from '../../src/build/interrupted.ts'
import { describeProblems } from '../../src/problems.ts'
import { folder } from './project.ts'

const before = { 'data/tables/a.csv': 'old a', 'data/tables/gone.csv': 'old', 'content/ledger.yml': 'old ledger' }
const after = { 'data/tables/a.csv': 'new a', 'data/new/b.csv': 'new b', 'content/ledger.yml': 'new ledger' }
const change: PinnedFile[] = [
  ...Object.entries(after).map(([path, text]) => ({ path, text })),
  { path: 'data/tables/gone.csv', text: null },
]

function project(): string {
  const path = folder()
  for (const [file, text] of Object.entries(before)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  return path
}

/** Every file of the project with its text. */
function contentsOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [file.slice(path.length + 1), readFileSync(file, 'utf8')]
    }),
  )
}

/** A disk that does `steps` things and then fails at everything, as the disk of a dead process does. */
function failingAfter(steps: number, code = 'ENOSPC'): Disk & { steps: number } {
  const counted = { steps: 0 }
  const failing = Object.entries(disk).map(([name, run]) => [
    name,
    (...given: [string, string]) => {
      if (counted.steps >= steps) {
        // A full disk takes the beginning of a file.
        if (name === 'write') writeFileSync(given[0], given[1].slice(0, 3))
        throw Object.assign(new Error(`${code}: no space left on device, ${name}`), { code })
      }
      counted.steps++
      run(...given)
    },
  ])
  return Object.assign(counted, Object.fromEntries(failing)) as Disk & { steps: number }
}

// The folder; one folder for each of four files; three texts; the journal written and renamed; four files put in their
// places; the journal and the folder cleared away.
const all = 1 + 4 + 3 + 2 + 4 + 2
const steps = [...Array(all).keys()]

test('writes, replaces and takes away files together, and leaves nothing else behind', () => {
  const path = project()
  const counting = failingAfter(Number.POSITIVE_INFINITY)
  writeTogether(path, change, counting)
  expect(contentsOf(path)).toEqual(after)
  expect(readdirSync(join(path, 'data')).sort()).toEqual(['new', 'tables'])
  expect(counting.steps).toBe(all)
})

describe('a disk that fails', () => {
  test.for(steps)('at step %i leaves the old files, or what the next run finishes', (step) => {
    const path = project()
    expect(() => writeTogether(path, change, failingAfter(step))).toThrow(/cannot be written: the disk is full/)
    const isHalf = checkInterrupted(path).length > 0
    if (!isHalf) expect([before, after]).toContainEqual(withoutStaging(contentsOf(path)))
    else {
      expect(describeProblems(checkInterrupted(path))).toContain('an import was cut off')
      expect(() => writeTogether(path, change)).toThrow('an import was cut off')
      expect(finishInterrupted(path)).toBeGreaterThanOrEqual(0)
      expect(contentsOf(path)).toEqual(after)
    }
    finishInterrupted(path)
    expect([before, after]).toContainEqual(contentsOf(path))
    expect(checkInterrupted(path)).toEqual([])
  })
})

describe('a process that is killed', () => {
  test.for(steps)('before step %i leaves the old files, or what the next run finishes', (step) => {
    const path = project()
    const { signal, stderr } = runDying(path, step, JSON.stringify(change))
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
    // Whatever stands there, no file is torn.
    const found = withoutStaging(contentsOf(path))
    for (const [file, text] of Object.entries(found)) {
      expect([before[file as keyof typeof before], after[file as keyof typeof after]]).toContain(text)
    }
    const isDecided = checkInterrupted(path).length > 0
    if (!isDecided) expect([before, after]).toContainEqual(found)
    // The one who finishes it is killed as well, halfway, and the next one after it is not.
    if (isDecided) runDying(path, 1)
    finishInterrupted(path)
    expect([before, after]).toContainEqual(contentsOf(path))
    if (isDecided) expect(contentsOf(path)).toEqual(after)
  })
})

test('what a killed process of the same number had gathered is in nobody’s way', () => {
  const path = project()
  const left = join(path, `data/.pin-${process.pid}`)
  mkdirSync(left)
  writeFileSync(join(left, '0'), 'new')
  writeTogether(path, change)
  expect(contentsOf(path)).toEqual(after)
})

test('a file that somebody changed in between is not written over in silence', () => {
  const path = project()
  expect(() => writeTogether(path, change, failingAfter(all - 2))).toThrow()
  writeFileSync(join(path, 'data/tables/a.csv'), 'edited by hand')
  expect(() => finishInterrupted(path)).toThrow(
    'data/tables/a.csv  was changed after an import had been cut off, and is neither the old file nor the new one',
  )
  expect(readFileSync(join(path, 'data/tables/a.csv'), 'utf8')).toBe('edited by hand')
})

test('a journal that no import wrote is told, with what to do, and nothing is put in place', () => {
  const path = project()
  mkdirSync(join(path, 'data/.pin-1'), { recursive: true })
  writeFileSync(join(path, 'data/.pin-1/journal.json'), '{"files": [')
  expect(() => finishInterrupted(path)).toThrow(
    /^data\/\.pin-1\/journal\.json {2}is not what an import wrote: .*\n {4}restore data\/ and content\/ from version control, delete data\/\.pin-1,/,
  )
  expect(withoutStaging(contentsOf(path))).toEqual(before)
})

test('a folder that may not be written to is told, and nothing has changed', () => {
  const path = project()
  expect(() => writeTogether(path, change, failingAfter(0, 'EACCES'))).toThrow(
    /cannot be written: EACCES.*\n {4}nothing was changed/,
  )
  expect(contentsOf(path)).toEqual(before)
})

function runDying(path: string, step: number, files = '') {
  const script = join(root, 'tests/import/dying-writer.ts')
  const { signal, stderr } = spawnSync(process.execPath, [script, path, String(step), files], { encoding: 'utf8' })
  expect(existsSync(path)).toBe(true)
  return { signal, stderr }
}

function withoutStaging(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('data/.pin-')))
}

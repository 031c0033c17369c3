// A site is in its place whole, whatever happens to the builds that make it: they end, are killed, or run at once.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkRoom, putInPlace, sweep } from '../../src/build/whole.ts'
import { describeProblems } from '../../src/problems.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files, each with its path in it. */
function holding(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'deputized-'))
  made.push(root)
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), file)
  }
  return root
}
const textOf = (root: string) => readFileSync(join(root, 'dist/index.html'), 'utf8')
const mine = `.dist-unfinished-${process.pid}/index.html`

test('a site that is finished takes the place of the one before, whole; where there is none, that stays', () => {
  const root = holding('dist/index.html', 'dist/old.html', mine)
  const place = join(root, 'dist')
  putInPlace(place)
  expect(readdirSync(root)).toEqual(['dist'])
  expect(readdirSync(place)).toEqual(['index.html'])
  expect(textOf(root)).toBe(mine)
  expect(() => putInPlace(place)).toThrow('there is no finished site')
  expect(textOf(root)).toBe(mine)
})

test('what killed builds have left goes, a site that one had moved away returns, and builds at work are let alone', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
  const alive = process.ppid
  const before = `.dist-before-${dead}/index.html`
  const root = holding(
    ...['.dist-unfinished/a', `.dist-unfinished-${dead}/a`, `.dist-cache-${dead}/a`, before],
    ...[`.dist-unfinished-${alive}/a`, `.dist-cache-${alive}/a`, mine, '.other-unfinished-1/a', '.git/a'],
  )
  expect(sweep(join(root, 'dist'))).toBe(1)
  expect(readdirSync(root).sort()).toEqual(
    [
      ...[`.dist-cache-${alive}`, `.dist-unfinished-${alive}`, dirname(mine), '.git', '.other-unfinished-1', 'dist'],
    ].sort(),
  )
  expect(textOf(root)).toBe(before)
})

test('a disk without room for a site is told before it is full; one that gives no size is not asked', () => {
  const disk = (megabytes: number) => ({ blocks: 1000, bsize: 2 ** 20, bavail: megabytes })
  expect(describeProblems(checkRoom('dist', disk(9)))).toBe(
    'dist  has 9 MB of room left on its disk; expected at least 200\n' +
      '    make room and build again: what is there stays as it is until then',
  )
  expect(checkRoom('dist', disk(200))).toEqual([])
  expect(checkRoom('dist', { ...disk(0), blocks: 0 })).toEqual([])
})

test('of builds that end at the same moment each puts its site in place, and nothing is left beside the last', async () => {
  const root = holding()
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    import { putInPlace } from ${JSON.stringify(join(import.meta.dirname, '../../src/build/whole.ts'))}
    const unfinished = '.dist-unfinished-' + process.pid
    for (let turn = 0; turn < 300; turn++) {
      mkdirSync(unfinished)
      for (const file of ['index.html', 'more.html']) writeFileSync(unfinished + '/' + file, process.pid + ' ' + turn)
      putInPlace(${JSON.stringify(join(root, 'dist'))})
    }`
  const builds = [1, 2, 3, 4].map(
    () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
        let said = ''
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString()
        })
        child.on('close', (code) => resolve(`${code} ${said}`))
      }),
  )
  expect(await Promise.all(builds)).toEqual(['0 ', '0 ', '0 ', '0 '])
  expect(readdirSync(root)).toEqual(['dist'])
  expect(readFileSync(join(root, 'dist/more.html'), 'utf8')).toBe(textOf(root))
})

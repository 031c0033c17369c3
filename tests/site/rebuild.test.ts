// A second build, in which everything that may differ does: the folder, the time zone, the locale, the order in which
// folders list their files, and caches, which the first one left behind. It is watched, too: see tests/setup/watch.cjs.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build, copyProject, hashOf, root } from '../../scripts/bench/project.ts'
import { filesIn } from '../../src/build/files.ts'
import { firstBuild } from '../setup/build.ts'
import { bytesOf, files, folder } from './pages.ts'

const elsewhere = { TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
const copy = copyProject()
const site = join(copy, 'dist')
const log = join(copy, 'watched.log')
const watched = { NODE_OPTIONS: `--require=${JSON.stringify(join(root, 'tests/setup/watch.cjs'))}`, WATCH_LOG: log }
for (const cache of ['.astro', 'node_modules/.astro', 'node_modules/.vite'])
  cpSync(join(dirname(folder), cache), join(copy, cache), { recursive: true })
// A draft that is half written: none of it is on the site, and the build does not wait for it.
const draft =
  '---\ntitle: Work in hand\nstandfirst: Words.\ndraft: true\n---\n\nOf 42 <Measure id="list.JEM" />.\n\n<Fact id="x">\n'
writeFileSync(join(copy, 'content/chapters/en/work-in-hand.mdx'), draft)
writeFileSync(log, '')
const { code, output } = await build(copy, { ...elsewhere, ...watched })
const notes = readFileSync(log, 'utf8').trim().split('\n')
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('another folder, time zone, locale and order of files, caches and a draft: the same files, byte for byte', () => {
  expect(code, output).toBe(0)
  expect(Object.entries(elsewhere).filter(([name, value]) => firstBuild[name as 'TZ'] === value)).toEqual([])
  expect(filesIn(site)).toEqual(files)
  expect(files.filter((file) => hashOf(join(site, file)) !== hashOf(join(folder, file)))).toEqual([])
})

test('a build opens no socket and asks for no name of a host', () => {
  expect(notes.filter((line) => line.startsWith('network'))).toEqual([])
})

test('a build reads the project, its packages and what the system says of itself, and nothing else', () => {
  const reads = notes.flatMap((line) => /^read (.+)$/.exec(line)?.[1] ?? [])
  expect(reads).toContain(join(copy, 'data/tables/agreements.csv'))
  const within = [copy, realpathSync(join(root, 'node_modules'))]
  // How many cores and which C library it has: asked by packages that bring code for each.
  const system = /^\/(proc|sys)\/|^\/usr\/bin\/ldd$/
  expect(reads.filter((path) => !within.some((place) => isIn(path, place)) && !system.test(path))).toEqual([])
})

test('whoever asks the network or reads elsewhere under that watch is noted, and refused the network', () => {
  const script = `
    import { lookup } from 'node:dns/promises'
    import { readFileSync } from 'node:fs'
    import { Worker } from 'node:worker_threads'
    const asked = [() => fetch('http://127.0.0.1:8799/'), async () => lookup('localhost')]
    const told = await Promise.all(asked.map((ask) => ask().catch(() => 'refused')))
    readFileSync(process.execPath)
    new Worker("require('node:http').get('http://127.0.0.2:8799/')", { eval: true }).on('error', () => console.log(told.join()))`
  writeFileSync(join(copy, 'canary.mjs'), script)
  const { stdout } = spawnSync(process.execPath, [join(copy, 'canary.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, ...watched, WATCH_LOG: join(copy, 'canary.log') },
  })
  const canary = readFileSync(join(copy, 'canary.log'), 'utf8').split('\n')
  expect(stdout.trim()).toBe('refused,refused')
  expect(canary).toEqual(
    expect.arrayContaining(['network connect 127.0.0.1', 'network connect 127.0.0.2', 'network lookup localhost']),
  )
  expect(canary).toContain(`read ${process.execPath}`)
  expect(canary.filter((line) => line === 'watching').length).toBe(2)
})

test('checksums.txt names every file of the site but itself, in order, with its SHA-256, as sha256sum reads it', () => {
  const lines = bytesOf('checksums.txt').toString().split('\n')
  expect(lines.pop()).toBe('')
  const listed = lines.map((line) => /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line)!.slice(1))
  expect(listed.map(([, file]) => file)).toEqual(files.filter((file) => file !== 'checksums.txt'))
  expect(listed.filter(([hash, file]) => hash !== hashOf(join(folder, file!)))).toEqual([])
})

test('no file of the site holds a path of the machine that built it', () => {
  // The project may lie in a folder that is called as a page is, such as /data.
  const parts = ['content', 'node_modules', 'scripts', 'src'].map((part) => join(root, part))
  for (const file of files.filter((name) => /\.(html|js|css|json|csv|svg|txt)$/.test(name))) {
    const text = bytesOf(file).toString()
    for (const path of [copy, dirname(folder), ...parts, 'node_modules/', realpathSync(tmpdir()) + sep]) {
      expect(text.includes(path), `${file} holds ${path}`).toBe(false)
    }
  }
})

test('a build ends by saying where the site is and how to look at it', () => {
  expect(output).toMatch(/The site is in \S+\/\. Look at it with: npm run preview/)
})

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place + sep)
}

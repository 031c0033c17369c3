import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build, copyProject, filesIn, hashOf, root } from '../../scripts/bench/project.ts'
import { firstBuild } from '../setup/build.ts'
import { bytesOf, files, folder } from './pages.ts'

const elsewhere = { TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
const copy = copyProject()
const site = join(copy, 'dist')
// A draft that is half written: none of it is on the site, and the build does not wait for it.
const draft =
  '---\ntitle: Work in hand\nstandfirst: Words.\ndraft: true\n---\n\nOf 42 <Measure id="list.JEM" />.\n\n<Fact id="x">\n'
writeFileSync(join(copy, 'content/chapters/en/work-in-hand.mdx'), draft)
const { code, output } = await build(copy, elsewhere)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a build in another folder, time zone and locale gives the same files, byte for byte, a draft or none', () => {
  expect(code, output).toBe(0)
  expect(Object.entries(elsewhere).filter(([name, value]) => firstBuild[name as 'TZ'] === value)).toEqual([])
  expect(filesIn(site)).toEqual(files)
  expect(files.filter((file) => hashOf(join(site, file)) !== hashOf(join(folder, file)))).toEqual([])
})

test('no file of the site holds a path of the machine that built it', () => {
  for (const file of files.filter((name) => /\.(html|js|css|json|csv|svg|txt)$/.test(name))) {
    const text = bytesOf(file).toString()
    for (const path of [copy, dirname(folder), root, 'node_modules/']) {
      expect(text.includes(path), `${file} holds ${path}`).toBe(false)
    }
  }
})

test('a build ends by saying where the site is and how to look at it', () => {
  expect(output).toMatch(/The site is in \S+\/\. Look at it with: npm run preview/)
})

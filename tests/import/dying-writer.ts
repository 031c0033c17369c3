// Writes the files that it is given, and kills its own process before the step whose number it is given.
import { type Disk, disk, finishInterrupted, type PinnedFile, writeTogether } from '../../scripts/together.ts'

const [project = '', step = '', files = ''] = process.argv.slice(2)
let left = Number(step)

const dying = Object.fromEntries(
  Object.entries(disk).map(([name, run]) => [
    name,
    (...given: [string, string]) => {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL')
      run(...given)
    },
  ]),
) as unknown as Disk

if (files === '') finishInterrupted(project, dying)
else writeTogether(project, JSON.parse(files) as PinnedFile[], dying)

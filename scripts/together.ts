// Writes several files so that all of them change or none, whatever stops the process: a full disk, a power cut, a kill.
// Each file is written whole into a folder of its own; a journal then decides; only after it are files renamed. Cut off
// before the journal, nothing has changed; after it, the next run finishes.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { checkInterrupted, findStaged, journalName } from '../src/build/interrupted.ts'
import { ProblemsError, stopOn } from '../src/problems.ts'
import { sha256 } from '../src/sha256.ts'

/** A file to write, by its path from the project's root; `null` takes it away. */
export interface PinnedFile {
  path: string
  text: string | null
}

/** What is done to the disk, one call a step. A test passes one that breaks off at a step of its choice. */
export interface Disk {
  makeFolder(path: string): void
  /** Returns once the bytes are on the disk. */
  write(path: string, text: string): void
  move(from: string, to: string): void
  remove(path: string): void
}

export const disk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write(path, text) {
    const file = openSync(path, 'wx')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  move(from, to) {
    renameSync(from, to)
    syncFolder(dirname(to))
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
}

interface Journal {
  files: { path: string; staged: string | null; sha256: string | null }[]
}

/** Writes the files, all or none. Whoever made them, they change together. */
export function writeTogether(project: string, files: readonly PinnedFile[], on: Disk = disk): void {
  stopOn(checkInterrupted(project))
  const folder = `data/.pin-${process.pid}`
  const staging = join(project, folder)
  const journal: Journal = { files: [] }
  try {
    // Systems give the number of a process again: what is there already is of one that was killed before it decided.
    rmSync(staging, { recursive: true, force: true })
    on.makeFolder(staging)
    for (const [index, { path, text }] of files.entries()) {
      on.makeFolder(dirname(join(project, path)))
      const staged = text === null ? null : String(index)
      if (staged !== null) on.write(join(staging, staged), text!)
      journal.files.push({ path, staged, sha256: text === null ? null : sha256(text) })
    }
    refuseOtherDisks(project, staging, files)
    on.write(join(staging, 'journal'), JSON.stringify(journal))
    on.move(join(staging, 'journal'), join(staging, journalName))
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw inWords(error, folder, 'nothing was changed. Make room, or allow writing there, and run it again')
  }
  try {
    finish(project, folder, on)
  } catch (error) {
    throw inWords(error, folder, 'mend that and run it again: it begins by finishing this, and nothing is lost')
  }
}

/** Finishes what was decided on before a process died, and clears away what was not. Says how many files it put in place. */
export function finishInterrupted(project: string, on: Disk = disk): number {
  let placed = 0
  for (const { folder, isDecided } of findStaged(project)) {
    if (isDecided) placed += finish(project, folder, on)
    else on.remove(join(project, folder))
  }
  return placed
}

/** Puts a decided pin's files in their places. May itself be cut off, and begun again, at any point. */
function finish(project: string, folder: string, on: Disk): number {
  const staging = join(project, folder)
  const { files } = readJournal(project, folder)
  let placed = 0
  for (const { path, staged, sha256: wanted } of files) {
    const target = join(project, path)
    if (staged === null) on.remove(target)
    else if (existsSync(join(staging, staged))) on.move(join(staging, staged), target)
    else if (!existsSync(target) || sha256(readFileSync(target)) !== wanted) stopOn([lost(path, folder)])
    else continue
    placed++
  }
  // The journal goes first: what is left without one is litter, and never taken for a pin.
  on.remove(join(staging, journalName))
  on.remove(staging)
  return placed
}

/** The journal is put in place whole; what is none was written by something else. */
function readJournal(project: string, folder: string): Journal {
  const file = `${folder}/${journalName}`
  try {
    return JSON.parse(readFileSync(join(project, file), 'utf8')) as Journal
  } catch (error) {
    return stopOn([
      { file, message: `is not what an import wrote: ${(error as Error).message}`, hint: startAnew(folder) },
    ])
  }
}

/** Renaming is one step only within a disk. */
function refuseOtherDisks(project: string, staging: string, files: readonly PinnedFile[]): void {
  const { dev } = statSync(staging)
  const apart = files.filter(({ path }) => statSync(dirname(join(project, path))).dev !== dev)
  stopOn(
    apart.map(({ path }) => ({
      file: path,
      message: 'lies on another disk than data/, so that the two cannot be changed in one step',
      hint: 'keep the whole project on one disk',
    })),
  )
}

function lost(path: string, folder: string) {
  return {
    file: path,
    message: `was changed after an import had been cut off, and is neither the old file nor the new one`,
    hint: startAnew(folder),
  }
}

function startAnew(folder: string): string {
  return `restore data/ and content/ from version control, delete ${folder}, and run the import again`
}

/** What the disk refused, as a problem; anything else as it is. */
function inWords(error: unknown, folder: string, hint: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const why = code === 'ENOSPC' ? `the disk is full (${message})` : message
  return new ProblemsError([{ file: folder, message: `cannot be written: ${why}`, hint }])
}

/** So that a renamed file is found under its new name after a power cut. Windows has no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

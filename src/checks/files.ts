// The files that the site is made from, before anything reads them: each can be read, and has a name that is the same file
// on every machine and a plain part of an address.
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { compareText, type Problem } from '../problems.ts'

/** Folders whose files become pages, records and tables. */
const folders = ['content', 'data', 'src/charts', 'src/measures', 'src/tables']
/** Kinds of files that are read; what else lies there, such as an editor's own files, makes no difference. */
const kinds = new Set(['.csv', '.json', '.mdx', '.ts', '.txt', '.yml'])
/** Endings that are meant as one of those, and would leave a file unread without a word. */
const meant: Readonly<Record<string, string>> = { '.md': '.mdx', '.markdown': '.mdx', '.yaml': '.yml' }
const plainName = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/
/** Examples of tags have the tags' names. */
const exampleOfTag = /^content\/desk\/tags\/[A-Z][a-z]+\.mdx$/
/** Names under which Windows knows devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * Everything about the files themselves that would stop a build without a word on why, or change what is published: in all
 * folders, or in those that are named.
 */
export function checkFiles(root: string, within: readonly string[] = folders): Problem[] {
  return within.flatMap((folder) => checkFolder(root, folder))
}

function checkFolder(root: string, folder: string): Problem[] {
  const found = attempt(folder, () => readdirSync(join(root, folder), { withFileTypes: true }))
  if (!found.result) return found.problems
  const entries = found.result.filter(isRead).sort((a, b) => compareText(a.name, b.name))
  const seen = new Map<string, string>()
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) {
      const hint = 'put the file itself in its place: a build reads nothing elsewhere'
      return [{ file, message: 'is a link to another place', hint }]
    }
    if (!entry.isDirectory() && !entry.isFile()) {
      const hint = 'take it away: whoever reads it may wait for ever'
      return [{ file, message: 'is a pipe, a socket or a device; expected a file', hint }]
    }
    return [
      ...checkEnding(file, entry),
      ...checkName(file, entry.name, seen),
      ...(isFolderForFile(entry)
        ? [{ file, message: 'is a folder; expected a file', hint: 'take its ending away' }]
        : []),
      ...(entry.isDirectory() ? checkFolder(root, file) : attempt(file, () => readFileSync(join(root, file))).problems),
    ]
  })
}

function checkEnding(file: string, entry: Dirent): Problem[] {
  const ending = meant[extname(entry.name)]
  if (!ending || entry.isDirectory()) return []
  const message = `ends in ${extname(entry.name)}, and no such file is read`
  return [{ file, message, hint: `call it ${file.slice(0, -extname(file).length)}${ending}` }]
}

function checkName(file: string, name: string, seen: Map<string, string>): Problem[] {
  const same = name.normalize('NFKC').toLowerCase()
  const first = seen.get(same)
  seen.set(same, name)
  if (first !== undefined) {
    const hint = 'rename one of them: on some machines only one of them can be there'
    return [{ file, message: `has the same name as "${first}" but for capitals`, hint }]
  }
  if ((plainName.test(name) || exampleOfTag.test(file)) && !deviceName.test(name)) return []
  const message = `cannot be called "${name}"${deviceName.test(name) ? ', the name of a device on Windows' : ''}`
  return [{ file, message, hint: 'name it with lower-case words and numbers, joined by hyphens' }]
}

/** Folders that begin with a dot belong to tools, and so do all files of other kinds. */
function isRead(entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false
  if (entry.name === 'README.md') return false
  const ending = extname(entry.name).toLowerCase()
  return entry.isDirectory() || entry.isSymbolicLink() || kinds.has(ending) || Object.hasOwn(meant, ending)
}

function isFolderForFile(entry: Dirent): boolean {
  return entry.isDirectory() && kinds.has(extname(entry.name))
}

function attempt<T>(file: string, run: () => T): { result?: T; problems: Problem[] } {
  try {
    return { result: run(), problems: [] }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return {
      problems: [
        { file, message: `cannot be read: ${reasons[code] ?? message}`, hint: 'restore it from version control' },
      ],
    }
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this account has no right to',
  EPERM: 'this account has no right to',
  EISDIR: 'it is a folder',
  ENOENT: 'it is missing',
  ENOTDIR: 'it is no folder',
}

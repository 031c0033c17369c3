// npm run data:describe: after a table was edited by hand, sorts and checks every table and pins its new checksum.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkFiles } from '../src/checks/files.ts'
import { patchFolder } from '../src/editions/patch.ts'
import { ProblemsError, stopOn } from '../src/problems.ts'
import { countRows } from '../src/schema/csv.ts'
import { tablePath } from '../src/schema/table.ts'
import { findTables, pinTables, readPackage, readPinned, root } from './pin.ts'
import { finishInterrupted } from './together.ts'
import { tellUsage } from './usage.ts'

tellUsage(`Usage: npm run data:describe
After a table was edited by hand: sorts and checks every table, and pins what is new in data/datapackage.json.`)
try {
  if (finishInterrupted(root) > 0) console.log('finished an import that had been cut off')
  stopOn(checkFiles(root, ['data']))
  const before = new Map(readPackage()?.resources.map((resource) => [resource.name, resource.hash]))
  const tables = (await findTables()).filter((table) => existsSync(join(root, tablePath(table))))
  const files = pinTables(tables.map((table) => ({ table, rows: readPinned(table) })))
  for (const { name, rows, hash } of readPackage()?.resources ?? []) {
    const news = before.get(name) === hash ? 'unchanged' : before.has(name) ? 'pinned anew' : 'pinned first'
    console.log(`${name.padEnd(20)} ${String(rows).padStart(6)} rows  ${news}`)
  }
  for (const { path, text } of files.filter(({ path }) => path.startsWith(patchFolder))) {
    console.log(
      text === null
        ? `${path} is not needed any more, and is gone`
        : `${path} keeps ${countRows(text)} rows as that edition has them`,
    )
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

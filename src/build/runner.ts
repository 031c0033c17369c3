import { runnerImport } from 'vite'
import { pinnedTables } from './pinned.ts'

/**
 * A module of the site, run outside of a build as a build would run it: tables and content are imports.
 * @param root the project's folder
 * @param path from there, such as `/src/releases/release.ts`
 * @param instead texts that stand for the tables and the data package of these paths
 */
export async function importFromSite<Module extends object>(
  root: string,
  path: string,
  instead?: ReadonlyMap<string, string>,
): Promise<Module> {
  const { module } = await runnerImport<Module>(path, {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [pinnedTables(instead)],
  })
  return module
}

// Starts a tool with a Node that can run it. Astro 7 needs 22.12 or newer; on an older machine the
// optional dependency node-<platform>-<arch> brings Node 24 along (see README, "Node versions").
//   node scripts/run.mjs astro build          a tool from node_modules
//   node scripts/run.mjs scripts/import.ts    a script of ours
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(join(root, 'package.json'))
const oldest = [22, 12]
const stripsTypesUnasked = [22, 18]

const [tool, ...rest] = process.argv.slice(2)
if (!tool) stop('Usage: node scripts/run.mjs <tool or script.ts> [arguments]')

const node = findNode()
const flags = atLeast(node.version, stripsTypesUnasked)
  ? []
  : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
const options = [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ')
const child = spawn(node.path, [entryOf(tool), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    // Of memory that is given back, Linux keeps a part for each thread: more than half a gigabyte of a build's.
    MALLOC_ARENA_MAX: '2',
    ...process.env,
    ...(options ? { NODE_OPTIONS: options } : {}),
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: [dirname(node.path), process.env.PATH].join(delimiter),
  },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => stop(`${node.path} could not be started: ${error.message}`))
child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)))

/** The running Node where it is new enough, else the one that npm installed beside the other packages. */
function findNode() {
  if (atLeast(process.version, oldest)) return { path: process.execPath, version: process.version }
  for (const name of [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]) {
    const manifest = locate(`${name}/package.json`)
    if (!manifest) continue
    const bin = JSON.parse(readFileSync(manifest, 'utf8')).bin
    const path = join(dirname(manifest), typeof bin === 'string' ? bin : (bin?.node ?? 'bin/node'))
    const asked = spawnSync(path, ['--version'], { encoding: 'utf8' })
    if (asked.status === 0) return { path, version: asked.stdout.trim() }
  }
  return stop(
    `Deputized needs Node ${oldest.join('.')} or newer; this is ${process.version}, and no Node came with the packages ` +
      `for ${process.platform} ${process.arch}.\nInstall Node 24 (https://nodejs.org), or run npm ci again without --omit=optional.`,
  )
}

/** The file to run: a script by its path, a tool by the `bin` of its package. */
function entryOf(name) {
  if (/\.(ts|mjs)$/.test(name)) return resolve(root, name)
  const manifest = locate(`${name}/package.json`)
  if (!manifest) return stop(`"${name}" is not installed. Run npm ci first.`)
  const bin = JSON.parse(readFileSync(manifest, 'utf8')).bin
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name])
}

function locate(path) {
  const direct = join(root, 'node_modules', path)
  if (existsSync(direct)) return direct
  try {
    return require.resolve(path)
  } catch {
    return null
  }
}

function atLeast(version, [major, minor]) {
  const [a, b] = version.replace(/^v/, '').split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

// Finds the Chromium that tests and bench drive. None is downloaded by npm: the one of the machine is used.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** How Chromium is started: without a window, and without a request of its own to anyone. */
export const flags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium. On Debian, as root, one is installed where there is none; elsewhere the error says how to. */
export function findChromium(): string {
  const named = process.env.CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM is set to ${named}, where there is no file. Set it to the path of a Chromium or Chrome`)
  }
  const found = usual.find((path) => existsSync(path)) ?? install()
  if (found) return found
  throw new Error(
    'These tests drive a real Chromium, and none was found. Install one (Debian, Ubuntu: sudo apt-get install chromium; ' +
      'macOS: brew install chromium), or set CHROMIUM to the path of one.',
  )
}

/** Installs Debian's package. Undefined where this is not Debian, or not root. */
function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('No Chromium found: installing the package of Debian, which takes a minute.')
  for (const command of [['update'], ['install', '-y', 'chromium']]) {
    const { status } = spawnSync('apt-get', command, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return undefined
  }
  return usual.find((path) => existsSync(path))
}

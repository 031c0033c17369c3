import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { pinnedTables } from './src/build/pinned.ts'

const onSite = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts']

// Repositories that tests make are neither the one whose hook may run them, nor ruled by the settings of whoever does.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name]
Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' })

// Plot offsets its marks by half a pixel where `it` is a global: globals stay off, so that a test draws what a build draws.
export default defineConfig({
  plugins: [pinnedTables()],
  test: {
    globals: false,
    environment: 'node',
    // Modules here hold what they read, never a test's state: sharing them halves the time.
    isolate: false,
    // On two cores one worker would be the default, which leaves a core idle while the other's browser works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...onSite],
          // Some start processes, which take ten seconds on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: onSite,
          // Builds the site and starts a browser, once a run, and only where a test of this project is asked for.
          globalSetup: ['tests/setup/build.ts', 'tests/setup/browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page does by itself is waited for as long as a busy machine may need: a second is the default.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})

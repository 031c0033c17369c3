import { defineConfig } from 'vitest/config'
import { pinnedTables } from './src/pinned.ts'

// Plot offsets its marks by half a pixel where `it` is a global: globals stay off, so that a test draws what a build draws.
export default defineConfig({
  plugins: [pinnedTables()],
  test: { globals: false, environment: 'node', include: ['tests/**/*.test.ts'] },
})

// What a code host reads: the workflow that publishes, the forms for corrections, the papers beside them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json'

interface Step {
  uses?: string
  run?: string
}
interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, { permissions?: Record<string, string>; needs?: string; if?: string; steps: Step[] }>
}

describe('the workflow', () => {
  const text = readFileSync('.github/workflows/site.yml', 'utf8')
  const { permissions, jobs } = parse(text) as Workflow
  const steps = Object.values(jobs).flatMap(({ steps }) => steps)

  test('may read the project and nothing else, but for the job that publishes', () => {
    expect(permissions).toEqual({ contents: 'read' })
    const more = Object.entries(jobs).filter(([, job]) => job.permissions)
    expect(more.map(([name, job]) => [name, job.permissions])).toEqual([
      ['publish', { pages: 'write', 'id-token': 'write' }],
    ])
  })

  test('publishes what was checked, tested and built, and nothing that is only proposed', () => {
    expect(jobs.publish!.needs).toBe('build')
    expect(jobs.publish!.if).toBe("github.event_name == 'push'")
    const ran = jobs.build!.steps.flatMap(({ run }) => run ?? [])
    expect(ran.map((command) => command.split(' -- ')[0])).toEqual([
      'npm ci',
      'npm run check',
      'npm test',
      'npm run build',
    ])
  })

  test('pins every action to a commit and says which version that is', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(5)
    for (const action of used) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\n`))
    }
  })

  test('puts no word of a proposal into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  test('runs only commands that the project has', () => {
    const scripts = steps.flatMap(({ run }) => /^npm run ([\w:]+)/.exec(run ?? '')?.[1] ?? [])
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script)
  })
})

interface Form {
  name: string
  description: string
  body: {
    type: string
    id: string
    attributes: { label: string; options?: string[] }
    validations: { required: boolean }
  }[]
}

const folder = '.github/ISSUE_TEMPLATE'
test.for(readdirSync(folder).filter((file) => file !== 'config.yml'))(
  'the form %s names itself and each of its fields',
  (file) => {
    const { name, description, body } = parse(readFileSync(join(folder, file), 'utf8')) as Form
    expect([name, description].every((words) => /\S/.test(words))).toBe(true)
    const ids = body.map(({ id }) => id)
    expect(new Set(ids).size).toBe(body.length)
    for (const { type, attributes, validations } of body) {
      expect(['input', 'textarea', 'dropdown']).toContain(type)
      expect(attributes.label).toMatch(/\S/)
      expect(typeof validations.required).toBe('boolean')
      expect((attributes.options ?? []).length > 1).toBe(type === 'dropdown')
    }
  },
)

// npm run check [-- --content] [--json | --annotate [github | gitlab]]
// Types, lint, format and content, side by side; every mistake of each. With --content the last alone.
import { parseArgs } from 'node:util'
import { proofreadProject } from '../src/build/editorial.ts'
import { stoppedBy } from '../src/problems.ts'
import { describeSections, type Section, toAnnotations, toCodeQuality, toJson } from './check/report.ts'
import { checkCode, checkTypes } from './check/tools.ts'
import { readCrosswalks } from './import/crosswalks.ts'
import { root } from './pin.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run check -- [--content] [--json | --annotate | --annotate=gitlab]
  --content    what is written alone: no types, no lint
  --json       the report for programs
  --annotate   marks for the lines of a proposed change on GitHub; =gitlab for GitLab's report`
tellUsage(usage)
// `--annotate` alone means GitHub.
const options = process.argv.slice(2).map((option) => (option === '--annotate' ? '--annotate=github' : option))
try {
  const { values } = parseArgs({
    args: options,
    options: { content: { type: 'boolean' }, json: { type: 'boolean' }, annotate: { type: 'string' } },
  })
  if (values.annotate !== undefined && !['github', 'gitlab'].includes(values.annotate)) {
    throw Object.assign(new Error(`There are no annotations for "${values.annotate}".`), {
      code: 'ERR_PARSE_ARGS_HOST',
    })
  }
  const [proof, ...code] = await Promise.all([
    proofreadProject(root),
    ...(values.content ? [] : [checkCode(root), checkTypes(root)]),
  ])
  const names = ['lint and format', 'types'] as const
  const sections: Section[] = [
    ...code.map((problems, index) => ({ name: names[index]!, problems })),
    // The build has no part of the crosswalks, but whoever edits one asks here.
    { name: 'content', problems: [...proof.problems, ...stoppedBy(() => readCrosswalks(root))] },
  ]
  const report = values.json
    ? toJson(sections, proof)
    : values.annotate === 'gitlab'
      ? toCodeQuality(sections)
      : values.annotate
        ? toAnnotations(sections)
        : describeSections(sections, proof)
  if (report !== '') console.log(report)
  process.exitCode = sections.some(({ problems }) => problems.length > 0) ? 1 : 0
} catch (error) {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}

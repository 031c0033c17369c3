// Whatever an author types, or pastes: a chapter is refused with file and line, or what the build's own compiler makes
// of it holds no code, no element and no address that chapters may not hold.
import fc from 'fast-check'
import { mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { checkChapter } from '../../src/checks/chapter.ts'
import { tagRules } from '../../src/checks/tags.ts'
import { describeProblems } from '../../src/problems.ts'
import { wordings } from '../../src/words.ts'

fc.configureGlobal({ seed: 287, numRuns: 150 })

const file = 'content/chapters/en/draft.mdx'
const head = '---\ntitle: Draft\nstandfirst: A draft.\norder: 9\n---\n\n'
const judge = {
  file,
  language: 'en',
  names: [],
  wordings: wordings('en'),
  addresses: {
    known: new Set<string>(),
    holds: (address: string) => address === '/charts/',
    anchorsOf: () => undefined,
  },
} as const
const told = (body: string) => describeProblems(checkChapter(head + body, judge)).split('\n')[0]

test.for([
  ['code as an attribute', '<Aside title={1 + 1}>Words.</Aside>', '7:1  <Aside> has code as its title'],
  ['an attribute without words', '<Aside title>Words.</Aside>', '7:1  <Aside> has no text for title'],
  ['attributes from code', '<Aside {...props}>Words.</Aside>', '7:1  <Aside> holds code'],
  ['an attribute twice', '<Chart id="who-signs" id="x" />', '7:1  <Chart> has id twice'],
  ['a tag that every object has', '<constructor />', '7:1  there is no tag <constructor>'],
  ['a part of a tag', '<Chart.toString />', '7:1  there is no tag <Chart.toString>'],
  ['a tag without a name', '<>Words.</>', '7:1  there is no tag <>'],
  ['an import', "import x from 'node:fs'\n\nWords.", '7:1  holds code'],
  ['an export', 'export const x = 1\n\nWords.', '7:1  holds code'],
  ['an expression', 'Words {process.exit()}.', '7:7  holds code'],
  [
    'an expression that is not closed',
    'Words {a',
    '7:9  cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
  ],
  ['a script', '<script>alert(1)</script>', '7:1  there is no tag <script>'],
  [
    'a comment of HTML',
    'Words <!-- x -->',
    '7:8  cannot be read: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
  ],
  ['an event', '<Chart id="who-signs" onclick="x" />', '7:1  <Chart> has no use for "onclick"'],
  ['a link that runs', '[x](javascript:alert)', '7:1  the link to "javascript:alert" leads nowhere'],
  ['one in two parts', '[x][y]\n\n[y]: javascript:alert', '9:1  the link to "javascript:alert" leads nowhere'],
  ['a link that holds a page', '[x](data:text/html,x)', '7:1  the link to "data:text/html,x" leads nowhere'],
  ['a link to another host', '[x](//host.example/)', '7:1  the link to "//host.example/" leads nowhere'],
  [
    'a link that seems to lead elsewhere',
    '[x](https://www.ice.gov@host.example/)',
    '7:1  the link to "https://www.ice.gov@host.example/" leads nowhere',
  ],
  [
    'a link with two kinds of slashes',
    '[x](https:\\\\host.example/)',
    '7:1  the link to "https:\\host.example/" leads nowhere',
  ],
  ['a mark that turns text round', 'Words \u202e.', '7:7  holds a sign that is no text (U+202E)'],
  ['the same as a number', 'Words &#x202e;.', '7:1  holds a sign that is no text (U+202E)'],
  [
    'the same in an attribute',
    '<Aside title="a&#x202e;b">Words.</Aside>',
    '7:1  title of <Aside> holds a sign that is no text (U+202E)',
  ],
  ['a sign of no text', 'Words \u0000.', '7:7  holds a sign that is no text (U+0000)'],
  ['quotations without end', `${'> '.repeat(5000)}x`, '7  holds hundreds of signs in a row that open something'],
  ['brackets without end', '['.repeat(50_000), '7  holds hundreds of signs in a row that open something'],
  ['a very long line', 'word '.repeat(100_000), undefined],
] as const)('%s is refused, with its place', ([, body, expected]) => {
  expect(told(body)).toBe(
    expected === undefined ? `${file}  is 500052 characters long; expected at most 200000` : `${file}:${expected}`,
  )
})

test('tags without end are refused', () => {
  const body = `${'<Aside>'.repeat(5000)}x${'</Aside>'.repeat(5000)}`
  expect(told(body)).toBe(`${file}:7:204  nests more than 30 deep`)
})

const name = fc.constantFrom(
  ...Object.keys(tagRules),
  'div',
  'a',
  'script',
  'img',
  'constructor',
  '__proto__',
  'Chart.x',
  'a:b',
  '',
)
const attribute = fc.constantFrom(
  '',
  ' id="who-signs"',
  ' id="constructor"',
  ' id="eo-14159"',
  ' title="A “note”"',
  ' title={x}',
  ' {...x}',
  ' onclick="x"',
  ' href="javascript:x"',
  ' state="__proto__"',
  ' says="constructor"',
  ' figure="toString"',
  ' title="&#x202e;"',
  ' title=<b/>',
  ' id',
)
const words = fc.oneof(
  fc.constantFrom(
    'Words.',
    'More words.',
    '**Words** in bold.',
    '*Words* in italic.',
    '- words\n- and more',
    'Words of [a page](/charts/).',
    '[x](javascript:x)',
    '[x]: data:x',
    '[x][x]',
    '<https://a.b>',
    'www.a.example',
    '![x](y)',
    '{x}',
    '\\{x}',
    '&lt;b>',
    '`{x}`',
    '```\n<b>\n```',
    '| a |\n|---|\n| b |',
    '[^a]\n\n[^a]: Words',
    '<!-- -->',
    'import x from "y"',
    'export const a = 1',
    '# A',
    '> a',
    '- a',
    '*a*',
    '~~a~~',
    '\u200f',
    '\u202e',
    '\u0000',
    '<b',
    '---',
    'a@b.example',
    'https://a.example/b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const body = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    words,
    fc.tuple(name, attribute).map(([tag, given]) => `<${tag}${given} />`),
    fc
      .tuple(name, attribute, tie('part'), fc.constantFrom('', '\n\n'))
      .map(([tag, given, inner, gap]) => `<${tag}${given}>${gap}${inner}${gap}</${tag}>`),
    fc.tuple(name, attribute, tie('part')).map(([tag, given, inner]) => `<${tag}${given}>${inner}`),
    fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('\n\n')),
  ),
})).part

test('any chapter is refused with file and line, or is made of words, story tags and addresses that are allowed', async () => {
  let passed = 0
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const problems = checkChapter(head + text, judge)
      for (const problem of problems) {
        expect(problem.file).toBe(file)
        expect(problem.line).toBeGreaterThan(0)
        expect(problem.hint).not.toBe('')
      }
      if (problems.length > 0) return
      passed++
      for (const { type, props } of elementsOf(text)) {
        expect([...Object.keys(tagRules), ...elements]).toContain(type)
        for (const [key, value] of Object.entries(props)) {
          if (key === 'children') continue
          expect(['string', 'number', 'boolean']).toContain(typeof value)
          expect(key).not.toMatch(/^on|srcdoc|style/i)
          if (/href|src|action/i.test(key)) expect(value).toMatch(/^(https?:\/\/|mailto:|#|\/charts\/)/)
        }
      }
    }),
  )
  // Both ways are walked.
  expect(passed).toBeGreaterThan(15)
  expect(passed).toBeLessThan(140)
})

/** What Markdown itself makes. */
const elements =
  'a blockquote br code del em h2 h3 h4 h5 h6 hr li ol p pre section strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  )

interface Made {
  type: string
  props: Record<string, unknown>
}

/** Every element that a chapter becomes: compiled as the build compiles it, and run with parts that only note themselves. */
function elementsOf(source: string): Made[] {
  const { code } = mdxToJs(source, { features: { gfm: true, smartPunctuation: true } })
  const made: Made[] = []
  const note = (type: unknown, props: Record<string, unknown>) => {
    if (typeof type === 'function') return (type as (given: unknown) => unknown)(props)
    made.push({ type: String(type), props })
    return null
  }
  const run = code.replace(/^import .*$/gm, '').replace(/^export default /m, 'return ')
  expect(run).not.toMatch(/^\s*(import|export)\b/m)
  const components = Object.fromEntries(Object.keys(tagRules).map((tag) => [tag, tag]))
  const content = new Function('_jsx', '_jsxs', '_Fragment', run)(note, note, () => null) as (props: unknown) => void
  content({ components })
  return made
}

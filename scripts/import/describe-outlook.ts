// An outlook in words: what an editor reads before saying yes.
import { formatDate } from '../../src/format.ts'
import { compareText, describeProblems } from '../../src/problems.ts'
import { site } from '../../src/site.ts'
import type { Publication } from '../../src/tables/publications.ts'
import type { Effects, MovedNumber } from './compare.ts'
import type { Doubt } from './doubts.ts'
import type { Outlook } from './outlook.ts'

/** The whole report, most important first: the sum, the list, what a person must look at, the site, the files. */
export function describeOutlook(outlook: Outlook): string {
  const { lists, unusual, doubts, effects, problems, files } = outlook
  const sections: [string, string[]][] = [
    ['The list', [...describeModels(outlook), ...describeLists(lists)]],
    ['Unusual: look before you say yes', unusual],
    ['Rows for a person', doubts.flatMap(describeDoubt)],
    ...(effects ? describeEffects(effects) : []),
    ['After this, npm run check will say', problems.length > 0 ? describeProblems(problems).split('\n') : []],
    ['Files to be written, all in one step', files.map(({ path }) => path)],
  ]
  return [
    ...summarise(outlook),
    ...sections.flatMap(([title, lines]) => (lines.length > 0 ? ['', title.toUpperCase(), ...lines.map(indent)] : [])),
  ].join('\n')
}

/** Notes that are told one by one. */
const mostNotes = 10

function summarise({
  mode,
  skipped,
  read,
  notes,
  before,
  after,
  lists,
  effects,
  doubts,
  problems,
  unsurveyed,
}: Outlook) {
  const sum = (of: 'added' | 'removed' | 'returned' | 'relabelled') =>
    lists.reduce((all, list) => all + list[of].length, 0)
  const how = { whole: 'history told anew', extended: `${skipped} pinned already`, 'nothing new': 'no new list' }[mode]
  return [
    `The list of ${dayOf(after)} (${after.source_file})${before ? `, after that of ${dayOf(before)}` : ''}`,
    `Workbooks read: ${read} (${how}). Names and places are read anew from data/crosswalks`,
    `Agreements: ${before ? `${number(before.agreements)} → ` : ''}${number(after.agreements)}; joined ${sum('added')}, left ${sum('removed')}, returned ${sum('returned')}, relabelled ${sum('relabelled')}`,
    effects
      ? `Site: ${effects.moved.length} of ${effects.moved.length + effects.kept} numbers move, ${count(effects.falseWordings.length, 'wording')} become false, ${count(effects.mentions.length, 'typed line')} hold an old figure`
      : `Site: ${unsurveyed}`,
    `For a person: ${count(doubts.length, 'row')}; npm run check would find ${count(problems.length, 'mistake')}`,
    ...notes.slice(0, mostNotes),
    ...(notes.length > mostNotes ? [`… and ${count(notes.length - mostNotes, 'note')} more: --json has them all`] : []),
  ]
}

function describeModels({ before, after }: Outlook): string[] {
  const columns = ['agreements', 'jem', 'wso', 'tfm', 'agencies', 'states'] as const satisfies (keyof Publication)[]
  const names = { agreements: 'agreements', jem: 'JEM', wso: 'WSO', tfm: 'TFM', agencies: 'agencies', states: 'states' }
  return columns.map((column) => {
    const [old, now] = [before?.[column], after[column]]
    if (old === undefined) return `${names[column].padEnd(12)} ${number(now)}`
    const change = now === old ? 'no change' : `${now > old ? '+' : '−'}${number(Math.abs(now - old))}`
    return `${names[column].padEnd(12)} ${number(old)} → ${number(now)}  (${change})`
  })
}

/** Longer histories are in `git diff`. */
const detailed = 3

function describeLists(lists: Outlook['lists']): string[] {
  if (lists.length > detailed) return [`${lists.length} lists are new: git diff shows what each changed`]
  return lists.flatMap((list) => [
    `${list.published} ${list.source_file}: ${count(list.rows, 'row')}`,
    ...list.added.map((id) => `  joined      ${id}`),
    ...list.removed.map((id) => `  left        ${id}`),
    ...list.returned.map((id) => `  returned    ${id}`),
    ...list.relabelled.map(
      ({ agreement_id, field, before, after }) => `  relabelled  ${agreement_id}: ${field} "${before}" → "${after}"`,
    ),
  ])
}

function describeDoubt({ kind, published, line, state, spelling, candidates, crosswalk }: Doubt): string[] {
  const place = published ? `${published}, line ${line}: ` : ''
  return [
    `${kind}: ${place}${state} "${spelling}"`,
    ...candidates.map(({ name, why }) => `  perhaps "${name}" (${why})`),
    ...(crosswalk
      ? [
          `  ${kind === 'taken for one' ? 'if the older spelling is right' : 'if so'}, answer no, add to ${crosswalk.file} and run again:`,
          ...crosswalk.lines.map((row) => `    ${row}`),
        ]
      : []),
  ]
}

function describeEffects(effects: Effects): [string, string[]][] {
  return [
    ['Numbers that move, by the text they stand in', describeMoved(effects.moved)],
    [
      'Wordings that become false',
      effects.falseWordings.flatMap(({ file, line, says, id, text, instead }) => [
        `${file}:${line}  "${says}" is no longer true of ${id}, which will be ${text}`,
        `  write ${instead.map((wording) => `"${wording}"`).join(' or ') || 'the number itself: no known wording is true of it'}`,
      ]),
    ],
    [
      'Typed lines that hold an old figure: right if they speak of their day',
      effects.mentions.flatMap(({ file, line, record, numbers, before, after, text }) => [
        `${file}:${line}  ${before} → ${after}${record ? ` in the fact "${record}"` : ''} (${numbers.slice(0, 3).join(', ')}${numbers.length > 3 ? ', …' : ''})`,
        `  ${text.length > 140 ? `${text.slice(0, 139)}…` : text}`,
      ]),
    ],
    [
      'Counts that others published, beside ours',
      effects.counts.map(
        ({ row, ours, gap }) =>
          `${row.count_id}: ${row.who} counted ${number(row.count)} ${row.unit}, ours will be ${number(ours)}: ${Math.abs(gap)} apart, ${Math.abs(gap) > row.tolerance ? 'MORE THAN' : 'within'} the ${row.tolerance} allowed`,
      ),
    ],
    [
      'Charts drawn anew',
      effects.charts.map(
        ({ id, rows, shownIn }) =>
          `${id}: ${count(rows, 'row')} of its file${shownIn.length > 0 ? `, in ${shownIn.map(stem).join(', ')}` : ''}`,
      ),
    ],
    ['Pages of states that change', effects.states.length > 0 ? [effects.states.join(' ')] : []],
    [
      'Numbers that move and no text uses',
      effects.unusedMoved.length > 0
        ? [
            `${effects.unusedMoved.length}: ${effects.unusedMoved.slice(0, 8).join(', ')}${effects.unusedMoved.length > 8 ? ', …' : ''}`,
          ]
        : [],
    ],
  ]
}

/** Under each file its numbers in the order of their lines: what it was, what it will be, where. */
function describeMoved(moved: readonly MovedNumber[]): string[] {
  const uses = moved.flatMap((number) => number.uses.map((use) => ({ number, ...use })))
  return [...Map.groupBy(uses, ({ file }) => file)]
    .sort(([a], [b]) => compareText(rank(a), rank(b)))
    .flatMap(([file, all]) => [
      file,
      ...[...Map.groupBy(all, ({ number }) => number)].map(([{ id, before, after }, places]) => {
        const lines = [...new Set(places.map(({ line }) => line))].join(', ')
        const says = [...new Set(places.flatMap(({ says }) => (says ? [`"${says}"`] : [])))].join(', ')
        return `  ${id}: ${before} → ${after || 'CANNOT BE COMPUTED'}  (line ${lines}${says ? `; as ${says}` : ''})`
      }),
    ])
}

/** Chapters first, then pages, then words of charts and the rest. */
function rank(file: string): string {
  const folders = ['content/chapters/', 'content/pages/', 'content/charts/']
  const index = folders.findIndex((folder) => file.startsWith(folder))
  return `${index < 0 ? folders.length : index} ${file}`
}

/** The day of a list in words. */
export function dayOf({ published }: Pick<Publication, 'published'>): string {
  return formatDate(published, 'day', site.language)
}

function indent(line: string): string {
  return `  ${line}`
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}

function count(value: number, one: string): string {
  return `${number(value)} ${value === 1 ? one : `${one}s`}`
}

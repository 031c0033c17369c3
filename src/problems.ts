import { distance } from 'fastest-levenshtein'

/** A mistake an editor can make: where it is, what was found and expected, what to do. */
export interface Problem {
  /** Path from the project's root. */
  file: string
  /** Counted from 1, as editors count. */
  line?: number
  /** Counted from 1. In a table, `column` in words belongs in `message`. */
  column?: number
  /** What was found and what was expected, in one sentence. */
  message: string
  /** What to do about it. */
  hint: string
}

/** Thrown once, with every mistake of a run in it. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems))
    this.name = 'ProblemsError'
    this.problems = problems
  }
}

/** Throws a `ProblemsError` when there is anything to tell, and does nothing otherwise. */
export function stopOn(problems: readonly [Problem, ...Problem[]]): never
export function stopOn(problems: readonly Problem[]): void
export function stopOn(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems)
}

/** What a check finds, or what stopped it. */
export function problemsOf(check: () => readonly Problem[]): readonly Problem[] {
  try {
    return check()
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems
    throw error
  }
}

/** What stops a run, if anything does. */
export function stoppedBy(run: () => unknown): readonly Problem[] {
  return problemsOf(() => {
    run()
    return []
  })
}

/**
 * Each mistake once: a word file is read for every drawing that needs it. What is told with its line is not told again by
 * those who only came upon it.
 */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const placed = new Set(problems.filter(({ line }) => line !== undefined).map(({ message }) => message))
  const told = problems.filter(({ line, message }) => line !== undefined || !placed.has(message))
  return [...new Map(told.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** All mistakes as text, in file and line order: place and message on one line, the hint indented below. */
export function describeProblems(problems: readonly Problem[]): string {
  const ordered = [...problems].sort(
    (a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
  return ordered.map((problem) => `${place(problem)}  ${problem.message}\n    ${problem.hint}`).join('\n')
}

/** Names that stand twice, also where only capitals differ: as a file or an address both would be one. */
export function findTwice(defined: readonly { file: string; kind: string; name: string }[]): Problem[] {
  const first = new Map<string, { file: string; name: string }>()
  return defined.flatMap(({ file, kind, name }) => {
    const key = `${kind} ${name.toLowerCase()}`
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, { file, name })
      return []
    }
    const message = `has a ${kind} "${name}", and ${earlier.file} has ${kind} "${earlier.name}"`
    return [{ file, message, hint: 'give one of them another name' }]
  })
}

/** The known name nearest to a mistyped one, if any is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  // Two letters swapped are two steps: enough for any name but the shortest.
  const reach = name.length < 5 ? 1 : Math.max(2, Math.floor(name.length / 3))
  let best: { name: string; steps: number } | undefined
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps <= reach && (!best || steps < best.steps)) best = { name: candidate, steps }
  }
  return best?.name
}

/** Tells that nothing has that name, with the nearest that something has; `folder` is where the names are. */
export function unknownName(kind: string, name: string, known: Iterable<string>, folder: string): Problem {
  const meant = nearest(name, known)
  return {
    file: folder,
    message: `there is no ${kind} "${name}"`,
    hint: meant ? `did you mean "${meant}"?` : `the ids are in ${folder}`,
  }
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function place({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}

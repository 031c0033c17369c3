/** Rewrites SVG path data with rounded relative steps: same picture, a third of the bytes, the same on every machine. */
export function encodePath(d: string, digits = 1): string {
  const scale = 10 ** digits
  const snap = (value: number) => Math.round(value * scale)
  const print = (steps: number) => shortNumber(steps / scale, digits)
  let out = ''
  let last = ''
  let here: Point = [0, 0]
  let start: Point = [0, 0]

  for (const { command, points, arc } of absolute(d)) {
    if (command === 'Z') {
      out += 'z'
      last = 'z'
      here = start
      continue
    }
    const snapped = points.map(([x, y]): Point => [snap(x), snap(y)])
    const end = snapped.at(-1)!
    const steps = snapped.map(([x, y]): Point => [x - here[0], y - here[1]])
    const [dx, dy] = steps.at(-1)!
    if (command === 'M') {
      append('m', [print(dx), print(dy)])
      start = end
    } else if (command === 'L') {
      // A dot drawn as a zero-length line with round caps needs its step; other zero steps draw nothing.
      if (dx === 0 && dy === 0) {
        if (last === 'm') append('h', ['0'])
      } else if (dy === 0) append('h', [print(dx)])
      else if (dx === 0) append('v', [print(dy)])
      else append('l', [print(dx), print(dy)])
    } else if (command === 'A') {
      const [rx, ry, turn, large, sweep] = arc!
      append('a', [
        shortNumber(rx, digits),
        shortNumber(ry, digits),
        String(turn),
        String(large),
        String(sweep),
        print(dx),
        print(dy),
      ])
    } else {
      append(
        command.toLowerCase(),
        steps.flatMap(([x, y]) => [print(x), print(y)]),
      )
    }
    here = end
  }
  return out

  function append(command: string, numbers: string[]): void {
    // A moveto must be written out, since numbers that follow one are lines.
    const repeats = command === last && command !== 'm'
    out += repeats ? '' : command
    for (const [index, number] of numbers.entries()) {
      const first = index === 0 && !repeats
      out += first || number.startsWith('-') ? number : ` ${number}`
    }
    last = command
  }
}

/** A number rounded to `digits`, written as short as SVG allows: `.5`, `-.5`, `12`. */
export function shortNumber(value: number, digits = 1): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits
  const text = String(Object.is(rounded, -0) ? 0 : rounded)
  return text.replace(/^(-?)0\./, '$1.')
}

type Point = readonly [number, number]
interface Segment {
  command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z'
  points: Point[]
  arc?: [number, number, number, number, number]
}

/** Path data as absolute segments of six commands. */
function* absolute(d: string): Generator<Segment> {
  let here: Point = [0, 0]
  let start: Point = [0, 0]
  for (const [, letter, args] of d.matchAll(/([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g)) {
    const numbers = (args!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number)
    const relative = letter === letter!.toLowerCase()
    const upper = letter!.toUpperCase()
    const at = (x: number, y: number): Point => (relative ? [here[0] + x, here[1] + y] : [x, y])
    if (upper === 'Z') {
      yield { command: 'Z', points: [] }
      here = start
      continue
    }
    const size = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7 }[upper]
    if (!size || numbers.length === 0 || numbers.length % size !== 0)
      throw new Error(`cannot read path data near "${letter}${args}"`)
    for (let i = 0; i < numbers.length; i += size) {
      const group = numbers.slice(i, i + size)
      const segment = read(upper, group, at, i > 0, relative)
      yield segment
      here = segment.points.at(-1)!
      if (segment.command === 'M') start = here
    }
  }

  function read(
    upper: string,
    n: number[],
    at: (x: number, y: number) => Point,
    later: boolean,
    relative: boolean,
  ): Segment {
    if (upper === 'M' || upper === 'L')
      return { command: upper === 'M' && !later ? 'M' : 'L', points: [at(n[0]!, n[1]!)] }
    if (upper === 'H') return { command: 'L', points: [[relative ? here[0] + n[0]! : n[0]!, here[1]]] }
    if (upper === 'V') return { command: 'L', points: [[here[0], relative ? here[1] + n[0]! : n[0]!]] }
    if (upper === 'A') {
      return { command: 'A', points: [at(n[5]!, n[6]!)], arc: [n[0]!, n[1]!, n[2]!, n[3]!, n[4]!] }
    }
    const points: Point[] = []
    for (let i = 0; i < n.length; i += 2) points.push(at(n[i]!, n[i + 1]!))
    return { command: upper as 'C' | 'Q', points }
  }
}

import type { PlotOptions } from '@observablehq/plot'

/**
 * Options for drawings that place every mark themselves, in px of the viewBox from its top left corner: panels with
 * scales of their own, and timelines whose labels make room for each other.
 */
export function inPixels(width: number, height: number): PlotOptions {
  return {
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    symbol: { type: 'identity' },
  }
}

/** Where a day lies between two others, in px; a month lies at its first day. Always UTC. */
export function dayScale([from, to]: readonly [string, string], [start, end]: readonly [number, number]) {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  return (moment: string) => start + ((Date.parse(moment) - first) / (last - first)) * (end - start)
}

/** First days of the months after `from`, up to `to`. */
export function monthsWithin(from: string, to: string): string[] {
  const year = Number(from.slice(0, 4))
  const month = Number(from.slice(5, 7))
  const count = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month + index, 1)).toISOString().slice(0, 10),
  )
}

/** A day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first instant of a day, month or year, given as exactly as it is known: `2011`, `2011-06`, `2011-06-30`. UTC. */
export function startOf(moment: string): Date {
  const [year, month = 1, day = 1] = moment.split('-').map(Number)
  return new Date(Date.UTC(year!, month - 1, day))
}

/** The first instant after a day, month or year. */
export function endOf(moment: string): Date {
  const [year, month, day] = moment.split('-').map(Number)
  if (month === undefined) return new Date(Date.UTC(year! + 1, 0, 1))
  return day === undefined ? new Date(Date.UTC(year!, month, 1)) : new Date(Date.UTC(year!, month - 1, day + 1))
}

/** The middle of a day, month or year: where its mark stands. */
export function middleOf(moment: string): Date {
  return new Date((startOf(moment).getTime() + endOf(moment).getTime()) / 2)
}

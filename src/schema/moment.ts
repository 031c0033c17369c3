// Days, months and years as records write them: those that the calendar has, but for the 29 February of most years.
const monthAndDay = String.raw`(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)`
const moment = String.raw`\d{4}(?:-(?:${monthAndDay}|0[1-9]|1[0-2]))?`

/** `YYYY-MM-DD`. */
export const day = new RegExp(String.raw`^\d{4}-${monthAndDay}$`)
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const dayMonthOrYear = new RegExp(`^${moment}$`)
/** One of these, two joined by a slash, or `undated`. */
export const timeOfFact = new RegExp(`^(?:${moment}(?:/${moment})?|undated)$`)

import type { Columns } from './table.ts'

/** A year, a month or a day as text, as exact as the source is. */
export const momentPattern = '\\d{4}(-\\d{2}(-\\d{2})?)?'

/** A locator that says nothing more than its source: what is meant is a single page. */
export const wholePage = 'whole page'

/** The columns with which a compiled table says where each row comes from and how well it is supported. */
export const provenance = {
  source: {
    type: 'string',
    required: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
    description: 'Id of the source: the name of a file in data/sources',
  },
  locator: {
    type: 'string',
    required: true,
    description: `Place in the source; “${wholePage}” where the source is a single page`,
  },
  confidence: {
    type: 'string',
    required: true,
    enum: ['confirmed', 'single-source', 'unverified'],
    description: 'Confirmed by a primary source or by more than one, resting on a single source, or not verified',
  },
} as const satisfies Columns

/** How the source hedges a number; empty where it gives the number outright. */
export const qualifier = {
  type: 'string',
  enum: ['about', 'at-least', 'nearly', 'over'],
  description: 'How the source hedges the number; empty where it gives it outright',
} as const satisfies Columns[string]

/** How exactly a date is known. */
export const precision = {
  type: 'string',
  required: true,
  enum: ['day', 'month', 'year'],
  description: 'How exactly the date is known',
} as const satisfies Columns[string]

/** The model of an agreement. */
export const model = {
  type: 'string',
  required: true,
  enum: ['JEM', 'WSO', 'TFM'],
  description: 'JEM jail enforcement, WSO warrant service officer, TFM task force',
} as const satisfies Columns[string]

/** What the data package says of a table whose rows each name their own source. */
export const rowSources = [{ title: 'Named row by row in the column source; the records are in data/sources' }]

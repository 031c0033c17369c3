import type { PlotOptions } from '@observablehq/plot'
import type { Language } from '../site.ts'
import type { Column, Columns, RowOf, Table } from './table.ts'

export type Model = 'JEM' | 'WSO' | 'TFM'
/** The models in the order in which every chart stacks and lists them. */
export const models = ['JEM', 'WSO', 'TFM'] as const satisfies readonly Model[]

/** The column that names a row's model, the same in every chart's file. */
export const modelColumn = {
  type: 'string',
  required: true,
  enum: models,
  description: 'JEM jail enforcement, WSO warrant service officer, TFM task force',
} as const satisfies Column

/** Colours of a drawing: CSS custom properties on a page, literal colours in a file. */
export interface Theme {
  model: Record<Model, string>
  /** The models' colours for words: 4.5 to 1 on paper. */
  modelText: Record<Model, string>
  ink: string
  quiet: string
  hairline: string
  paper: string
  /** Ground of maps. */
  land: string
  /** One neutral colour for marks that stand for no model. */
  neutral: string
  /** What state laws do with agreements; those that push on are drawn hatched. A state without a known law is land. */
  posture: Record<'bans' | 'limits' | 'encourages' | 'requires', string>
}

/** What a chart is told when it draws. */
export interface Drawing {
  /** Of the viewBox, in px; 360 is narrow. */
  width: number
  narrow: boolean
  theme: Theme
  language: Language
  /** For a step of a scroll sequence, what the chart's `states` computed for it; undefined for the whole chart. */
  state: string | undefined
  /** True where each mark should carry its label, `areas` where on a map its areas do instead of its dots; false in steps. */
  labelled: boolean | 'areas'
  /** A word of the chart's word file, with its measures filled in. Throws for a key the file lacks. */
  label: (key: string) => string
}

/** Rows of the tables that a chart or measure reads, under the names it gave them. */
export type Read<R extends Record<string, Table>> = { [Name in keyof R]: readonly RowOf<R[Name]>[] }

/** One chart, whole: what it reads, how rows are made, how rows are drawn. Its id is its file name. */
export interface Chart<R extends Record<string, Table> = Record<string, Table>, Row extends object = object> {
  /** Ids that it had before, the oldest first: their addresses go on leading to it. None for a chart that kept its own. */
  formerly?: readonly string[]
  /** The first table gives the source line and the date. */
  reads: R
  /** Columns of `rows`: the header, types and meaning of the CSV. */
  columns: Columns
  /** The steps it can be drawn at: for each, a day (or other text) that `plot` is given as `state`. */
  states?: Record<string, (tables: Read<R>) => string>
  /** The column by whose values readers can filter the drawing; its shapes say theirs with `ofKind`. */
  kinds?: string
  /** Keys of the word file's `labels` that `plot` asks for. */
  labels: readonly string[]
  /** Tidy rows, one a mark, without pixels, colours or formatted text. Must not depend on the order of the tables. */
  rows: (tables: Read<R>) => Row[]
  /** A shorter table for the page where `rows` would be too long to read; the CSV always has `rows`. */
  table?: { columns: Columns; rows: (rows: readonly Row[]) => Record<string, string | number | null>[] }
  /** Pure: options for `Plot.plot`, without `document`. */
  plot: (rows: readonly Row[], drawing: Drawing) => PlotOptions
}

/** Keeps the types of a chart's tables and rows together. */
export function defineChart<const R extends Record<string, Table>, Row extends object>(chart: Chart<R, Row>): Chart {
  return chart as unknown as Chart
}

import * as Plot from '@observablehq/plot'
import { evenLines } from '../marks/lines.ts'
import { type Drawing, defineChart, type Model, modelColumn, models } from '../schema/chart.ts'
import { modelsCompared } from '../tables/models-compared.ts'

interface Row {
  question: string
  model: Model
  answer: string
  permitted: string | null
  source: string
  locator: string
}

/** What happens to a person comes first; what lies behind it is left out of the steps, which follow the person. */
const behind = ['training', 'steering committee in the form', 'form read']
const questions = [
  ...['where', 'who can be approached', 'question about status', 'arrest without a warrant', 'serve ICE warrants'],
  ...['issue detainers', 'prepare charging papers', 'contact with ICE', ...behind],
]

/** The three signed forms, question by question: a table with a sign for each power that is granted or not. */
export default defineChart({
  reads: { modelsCompared },
  columns: {
    question: { type: 'string', required: true, description: 'What is compared' },
    model: modelColumn,
    answer: { type: 'string', required: true, description: 'The answer, in our words' },
    permitted: { type: 'string', description: 'yes or no, where the question can be answered so' },
    source: { type: 'string', required: true, description: 'Id of the source' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  states: { booking: () => 'JEM', warrant: () => 'WSO', roadside: () => 'TFM' },
  labels: [...questions, ...models, 'JEM.place', 'WSO.place', 'TFM.place'],
  rows: ({ modelsCompared }) =>
    [...modelsCompared]
      .sort((a, b) => a.position - b.position || models.indexOf(a.model) - models.indexOf(b.model))
      .map(({ question, model, answer, permitted, source, locator }) => ({
        question,
        model,
        answer,
        permitted,
        source,
        locator,
      })),
  plot: (rows: readonly Row[], drawing) => (drawing.narrow ? drawCards(rows, drawing) : drawMatrix(rows, drawing)),
})

/** Px of a drawing: where a column begins, how many letters a line of it holds, how high a line is. */
interface Layout {
  question: { x: number; letters: number }
  answer: { x: (model: Model) => number; letters: number }
  line: number
  padding: number
}

/** A row of the table as it is laid out: its top, its height, its lines of text. */
interface Line {
  top: number
  height: number
  question: string[]
  cells: { model: Model; lines: string[]; row: Row }[]
}

/** Three columns side by side; at a step the model of the step stands on a tinted ground, and the others step back. */
function drawMatrix(rows: readonly Row[], drawing: Drawing): Plot.PlotOptions {
  const { theme, width, state, label } = drawing
  const column = (width - 156) / models.length
  const layout: Layout = {
    question: { x: 0, letters: 24 },
    answer: { x: (model) => 156 + models.indexOf(model) * column + 10, letters: 25 },
    line: 16.5,
    padding: 8,
  }
  const lines = layLines(rows, models, layout, { top: 52, state, label })
  const bottom = lines.at(-1)!.top + lines.at(-1)!.height
  const here = models.filter((model) => model === state)
  return {
    ...frame(width, bottom + 2),
    marks: [
      Plot.rect(here, {
        x1: (model: Model) => layout.answer.x(model) - 10,
        x2: (model: Model) => layout.answer.x(model) + column - 22,
        y1: () => 3,
        y2: () => bottom,
        fill: theme.land,
      }),
      ...heads(models, drawing, { x: layout.answer.x, width: column - 12, top: 0 }),
      ...body(lines, layout, drawing),
    ],
  }
}

/** One card a model, one under another; a step shows the card of its model alone. */
function drawCards(rows: readonly Row[], drawing: Drawing): Plot.PlotOptions {
  const { width, state, label } = drawing
  const layout: Layout = {
    question: { x: 0, letters: 24 },
    answer: { x: () => 158, letters: 30 },
    line: 15.5,
    padding: 5.5,
  }
  const shown = models.filter((model) => state === undefined || model === state)
  let top = 0
  const cards = shown.map((model) => {
    const start = top
    const lines = layLines(rows, [model], layout, { top: start + 46, state, label })
    top = lines.at(-1)!.top + lines.at(-1)!.height + 30
    return { model, start, lines }
  })
  return {
    ...frame(width, top - 28),
    marks: cards.flatMap(({ model, start, lines }) => [
      ...heads([model], drawing, { x: () => 10, width: width - 2, top: start }),
      ...body(lines, layout, drawing),
    ]),
  }
}

function frame(width: number, height: number): Plot.PlotOptions {
  const identity = { type: 'identity', axis: null } as const
  return { width, height: Math.ceil(height), margin: 0, x: identity, y: identity }
}

/** A model's name under a bar of its colour, and the place that stands for it. */
function heads(
  shown: readonly Model[],
  { theme, label }: Drawing,
  { x, width, top }: { x: (model: Model) => number; width: number; top: number },
): Plot.Markish[] {
  return [
    Plot.rect(shown, {
      x1: (model: Model) => x(model) - 10,
      x2: (model: Model) => x(model) - 10 + width,
      y1: () => top,
      y2: () => top + 4,
      fill: (model: Model) => theme.model[model],
    }),
    ...(['', '.place'] as const).map((part, index) =>
      Plot.text(shown, {
        x: (model: Model) => x(model) - (width > 200 ? 10 : 0),
        y: () => top + 19 + index * 17,
        text: (model: Model) => label(`${model}${part}`),
        textAnchor: 'start',
        fontSize: part === '' ? 14.5 : 12.5,
        fontWeight: part === '' ? 600 : 400,
        fill: (model: Model) => (part === '' ? theme.modelText[model] : theme.quiet),
      }),
    ),
  ]
}

function layLines(
  rows: readonly Row[],
  shown: readonly Model[],
  { question, answer, line, padding }: Layout,
  { top, state, label }: { top: number; state: string | undefined; label: Drawing['label'] },
): Line[] {
  let next = top
  return questions
    .filter((name) => state === undefined || !behind.includes(name))
    .map((name) => {
      const cells = shown.map((model) => {
        const row = rows.find((one) => one.question === name && one.model === model)!
        const room = answer.letters - (row.permitted === null ? 0 : 3)
        return { model, row, lines: evenLines(capital(row.answer), room) }
      })
      const asked = evenLines(label(name), question.letters)
      const height = Math.max(asked.length, ...cells.map(({ lines }) => lines.length)) * line + 2 * padding
      const laid = { top: next, height, question: asked, cells }
      next += height
      return laid
    })
}

/** Hairlines, questions, signs and answers. A disc stands for a power that is granted, a cross for one that is not. */
function body(lines: readonly Line[], { question, answer, line, padding }: Layout, drawing: Drawing): Plot.Markish[] {
  const { theme, width, state, label, narrow } = drawing
  const foot = lines.at(-1)!.top + lines.at(-1)!.height
  const cells = lines.flatMap(({ top, cells }) => cells.map((cell) => ({ ...cell, y: top + padding + line / 2 })))
  const signed = cells.filter(({ row }) => row.permitted !== null)
  const isQuiet = (model: Model) => state !== undefined && model !== state
  const type = { textAnchor: 'start', lineAnchor: 'top', lineHeight: line / 12.5, fontSize: 12.5 } as const
  const sign = { x: ({ model }: { model: Model }) => answer.x(model) + 6, y: 'y', r: 5 } as const
  return [
    Plot.ruleY([...lines.map(({ top }) => top), foot], { x1: 0, x2: width, stroke: theme.hairline }),
    Plot.text(lines, {
      ...type,
      x: () => question.x,
      y: ({ top }: Line) => top + padding,
      text: ({ question }: Line) => question.join('\n'),
      fill: theme.quiet,
      ...(narrow ? { fontSize: 12.5 } : {}),
    }),
    Plot.dot(signed, {
      ...sign,
      filter: ({ row }) => row.permitted === 'yes',
      symbol: 'circle',
      fill: ({ model }) => theme.model[model as Model],
    }),
    Plot.dot(signed, {
      ...sign,
      filter: ({ row }) => row.permitted === 'no',
      symbol: 'times',
      r: 5.5,
      stroke: theme.quiet,
      strokeWidth: 1.8,
    }),
    ...[false, true].map((quiet) =>
      Plot.text(cells, {
        ...type,
        filter: ({ model }) => isQuiet(model) === quiet,
        x: ({ model, row }) => answer.x(model) + (row.permitted === null ? 0 : 19),
        y: ({ y }) => y - line / 2,
        text: ({ lines }) => lines.join('\n'),
        fill: quiet ? theme.quiet : theme.ink,
        fontWeight: state !== undefined && !quiet && !narrow ? 600 : 400,
        ariaLabel: ({ row, model }) => `${label(row.question)}, ${label(model)}: ${row.answer}`,
      }),
    ),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

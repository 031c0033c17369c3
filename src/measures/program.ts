import { defineMeasure, type Measure } from '../schema/measure.ts'
import { modelsCompared } from '../tables/models-compared.ts'
import { type NationalHistoryCount, nationalHistory } from '../tables/national-history.ts'
import { type Training, training } from '../tables/training.ts'

const history = { nationalHistory }
const courses = { training }

/** A published count, and its year: the one of that day, month or year. */
function counted(id: string, date: string): Record<string, Measure> {
  const row = (rows: readonly NationalHistoryCount[]) => only(rows, (count) => count.date === date, date)
  return {
    [`history.${id}`]: defineMeasure({
      reads: history,
      format: 'count',
      value: ({ nationalHistory }) => row(nationalHistory).count,
    }),
    [`history.${id}.year`]: defineMeasure({
      reads: history,
      format: 'text',
      value: ({ nationalHistory }) => row(nationalHistory).date.slice(0, 4),
    }),
  }
}

/** Hours of one course, and the weeks that its source gives. */
function course(id: string, is: (row: Training) => boolean): Record<string, Measure> {
  return {
    [`training.${id}`]: defineMeasure({
      reads: courses,
      format: 'count',
      value: ({ training }) => only(training, is, id).hours,
    }),
    [`training.${id}.weeks`]: defineMeasure({
      reads: courses,
      format: 'count',
      value: ({ training }) => {
        const { published_unit, published_value } = only(training, is, id)
        if (published_unit !== 'weeks') throw new Error(`the source of "${id}" gives no weeks`)
        return published_value
      },
    }),
  }
}

const isTaskForceBefore = ({ model, period_from }: Training) => model === 'TFM' && period_from === null
const isTaskForceNow = ({ model, period_from }: Training) => model === 'TFM' && period_from !== null

/** Numbers computed from the tables on the whole programme: its published counts, its courses, the forms compared. */
export const measures: Record<string, Measure> = {
  ...counted('start', '2007-08-21'),
  ...counted('gao', '2007-09-01'),
  ...counted('standard', '2009-10-16'),
  ...counted('peak', '2011'),
  ...counted('low', '2017-01'),
  ...counted('high', '2020-09'),
  ...course('before', isTaskForceBefore),
  ...course('jail', ({ model }) => model === 'JEM'),
  'training.warrant': course('warrant', ({ model }) => model === 'WSO')['training.warrant']!,
  'training.now': course('now', isTaskForceNow)['training.now']!,
  'training.week': defineMeasure({
    reads: courses,
    format: 'count',
    value: ({ training }) => {
      const { hours, published_value } = only(training, isTaskForceBefore, 'before')
      return hours / published_value
    },
  }),
  'training.share': defineMeasure({
    reads: courses,
    format: 'share',
    value: ({ training }) =>
      only(training, isTaskForceNow, 'now').hours / only(training, isTaskForceBefore, 'before').hours,
  }),
  'forms.questions': defineMeasure({
    reads: { modelsCompared },
    format: 'count',
    value: ({ modelsCompared }) => new Set(modelsCompared.map(({ question }) => question)).size,
  }),
  ...Object.fromEntries(
    (['JEM', 'WSO', 'TFM'] as const).map((model) => [
      `forms.copy.${model}`,
      defineMeasure({
        reads: { modelsCompared },
        format: 'text',
        value: ({ modelsCompared }) =>
          only(modelsCompared, (row) => row.model === model && row.question === 'form read', model).answer,
      }),
    ]),
  ),
  ...Object.fromEntries(
    (['JEM', 'WSO', 'TFM'] as const).map((model) => [
      `forms.permitted.${model}`,
      defineMeasure({
        reads: { modelsCompared },
        format: 'count',
        value: ({ modelsCompared }) =>
          modelsCompared.filter((row) => row.model === model && row.permitted === 'yes').length,
      }),
    ]),
  ),
  'forms.powers': defineMeasure({
    reads: { modelsCompared },
    format: 'count',
    value: ({ modelsCompared }) =>
      new Set(modelsCompared.filter(({ permitted }) => permitted !== null).map(({ question }) => question)).size,
  }),
}

function only<Row>(rows: readonly Row[], is: (row: Row) => boolean, name: string): Row {
  const found = rows.filter(is)
  if (found.length !== 1) throw new Error(`"${name}" fits ${found.length} rows, not one`)
  return found[0]!
}

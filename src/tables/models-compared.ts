import { model, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What each model allows, from the signed forms. */
export const modelsCompared = defineTable({
  name: 'models_compared',
  title: 'Three models side by side',
  description:
    'One row is the answer of one model to one question, from one signed copy of each form. Compiled by hand.',
  columns: {
    position: { type: 'integer', required: true, description: 'Order in which the rows are shown' },
    question: { type: 'string', required: true, description: 'What is compared' },
    model,
    answer: { type: 'string', required: true, description: 'The answer, in our words' },
    permitted: { type: 'string', enum: ['yes', 'no'], description: 'yes or no, where the question can be answered so' },
    ...provenance,
  },
  key: ['position', 'model'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type ModelAnswer = RowOf<typeof modelsCompared>

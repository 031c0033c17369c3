import { model, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Laramie County's three agreements, from request to signature. */
export const laramieApplications = defineTable({
  name: 'laramie_applications',
  title: 'Laramie County, Wyoming: from application to signature',
  description:
    'One row is one of the three agreements of the Laramie County sheriff. Compiled by hand from ICE’s lists.',
  columns: {
    model,
    first_seen_pending: {
      type: 'date',
      required: true,
      description: 'Day of the first archived list of pending requests that shows it; the archive starts on 2025-02-21',
    },
    sheriff_signed: { type: 'date', description: 'Day the sheriff signed, where the agreement was read' },
    ice_signed: { type: 'date', required: true, description: 'Day of signature in ICE’s list' },
    note: { type: 'string', description: 'What the dates cannot tell' },
    source: provenance.source,
    locator: provenance.locator,
    signature_source: { ...provenance.source, required: false, description: 'Id of the source for sheriff_signed' },
    signature_locator: { ...provenance.locator, required: false },
    confidence: provenance.confidence,
  },
  key: ['model'],
  sort: ['first_seen_pending', 'model'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type LaramieApplication = RowOf<typeof laramieApplications>

// What the lists so far have told: the history that the next list goes into.
import type { RowOf } from '../../src/schema/table.ts'
import type { agreements } from '../../src/tables/agreements.ts'
import type { Change } from '../../src/tables/changes.ts'
import type { Publication } from '../../src/tables/publications.ts'

export type AgreementRow = RowOf<typeof agreements>

export interface History {
  publications: Publication[]
  agreements: Map<string, AgreementRow>
  changes: Change[]
}

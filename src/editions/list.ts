import { Document, isMap, isSeq, parseDocument } from 'yaml'
import type { Edition } from '../schema/edition.ts'

/** The text of `data/releases.yml` with an edition in its place: that of its date, else the first. */
export function listEdition(text: string | undefined, edition: Edition): string {
  const document = text === undefined ? new Document({ editions: [] }) : parseDocument(text)
  if (text === undefined) document.commentBefore = head
  const list = document.get('editions')
  if (!isSeq(list)) throw new Error('data/releases.yml holds no list of editions')
  const node = document.createNode(edition)
  const tables = node.get('tables')
  if (isMap(tables)) for (const { value } of tables.items) if (isMap(value)) value.flow = true
  const place = list.items.findIndex((item) => isMap(item) && item.get('date') === edition.date)
  if (place < 0) list.items.unshift(node)
  else list.items[place] = node
  list.flow = false
  return document.toString({ lineWidth: 0 })
}

const head = ` The editions kept, newest first: what addresses under /v/<date>/ show, for good. npm run release adds one.
 They are computed from the tables and data/editions; each checksum is what the build holds the result against.`

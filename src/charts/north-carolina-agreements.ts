import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { drawSpans } from '../marks/spans.ts'
import { defineChart } from '../schema/chart.ts'
import {
  azNcAgreements,
  carolinaMoments,
  isInForce,
  listDay,
  type Spell,
  spellColumns,
  spellsIn,
  spellTable,
} from '../tables/az-nc-agreements.ts'

type Moment = keyof ReturnType<typeof carolinaMoments>
const moment =
  (name: Moment) =>
  ({ azNcAgreements: all }: { azNcAgreements: Parameters<typeof spellsIn>[0] }) =>
    carolinaMoments(spellsIn(all, 'NC'))[name]

/** Px from one note to the next. */
const step = 17

/** Every agreement in North Carolina from first signature to end. Each step marks a day and what was in force on it. */
export default defineChart({
  reads: { azNcAgreements },
  columns: spellColumns,
  states: {
    early: moment('early'),
    fewer: moment('fewer'),
    voted: moment('voted'),
    wave: moment('wave'),
    now: ({ azNcAgreements }) => listDay(spellsIn(azNcAgreements, 'NC')),
  },
  labels: [
    ...['JEM', 'WSO', 'TFM', 'sheriff', 'police', 'to', 'listed', 'capped', 'faded'],
    ...['regional-jail', 'voted', 'warrants', 'return'],
  ],
  rows: ({ azNcAgreements }) => spellsIn(azNcAgreements, 'NC'),
  table: spellTable,
  plot: (spells: readonly Spell[], drawing) => {
    const { label, state, theme, narrow, language } = drawing
    const { voted } = carolinaMoments(spells)
    const began = (model: string) => spells.find((spell) => spell.model === model && spell.start > voted)!.start
    // The latest stands highest, so that no rule crosses the words of another.
    const days = state ? [state] : [began('TFM'), began('WSO'), voted]
    const texts = state ? [''] : ['return', 'warrants', 'voted'].map((key) => `: ${label(key)}`)
    return drawSpans(spells, drawing, {
      names: { 'Albemarle District Jail': label('regional-jail') },
      // A step's picture holds still beside its text, so it has to fit the window.
      header: (state ? 1 : 3) * step,
      row: state ? 13 : 15,
      isStrong: (spell) => state === undefined || isInForce(spell, state),
      annotate: ({ xOf, bottom, headerY }) => {
        const notes = days.map((day, index) => ({
          x: xOf(day),
          y: headerY + (state ? 0 : index) * step + 6,
          text: `${formatDate(day, 'short-day', language)}${texts[index]}`,
          isEarly: xOf(day) < drawing.width / 2,
        }))
        return [
          Plot.ruleX(notes, { x: 'x', y1: ({ y }) => y - 7, y2: () => bottom, stroke: theme.ink, strokeWidth: 0.75 }),
          ...[true, false].map((isEarly) =>
            Plot.text(
              notes.filter((note) => note.isEarly === isEarly),
              {
                x: ({ x }) => x + (isEarly ? 5 : -5),
                y: 'y',
                text: 'text',
                textAnchor: isEarly ? 'start' : 'end',
                fontSize: narrow ? 12 : 13,
                fontWeight: state ? 600 : 400,
                fill: theme.ink,
              },
            ),
          ),
        ]
      },
    })
  },
})

import type { PlotOptions } from '@observablehq/plot'
import type { Drawing } from '../schema/chart.ts'
import type { StatePlace } from './state.ts'

/**
 * A drawing that needs a state to be drawn at all, and so has no page, embed or file of its own. Like a chart's `plot`
 * it is pure, and its words come from `label`.
 */
export type PlaceFigure = (place: StatePlace, drawing: Drawing) => PlotOptions

/** Keeps the type of a figure. */
export function definePlaceFigure(plot: PlaceFigure): PlaceFigure {
  return plot
}

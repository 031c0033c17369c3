import * as Plot from '@observablehq/plot'

type Of<T, V> = (datum: T) => V

/** Words on a drawing whose coordinates are px, as on a sheet of paper: `x` is where they begin (or end, with `textAnchor`), `y` the top of their first line. */
export function say<T>(
  data: readonly T[],
  {
    x,
    y,
    text,
    fill,
    ...more
  }: { x: Of<T, number>; y: Of<T, number>; text: Of<T, string>; fill: string } & Omit<
    Plot.TextOptions,
    'x' | 'y' | 'text' | 'fill'
  >,
): Plot.Text {
  return Plot.text([...data], { x, y, text, fill, textAnchor: 'start', lineAnchor: 'top', lineHeight: 1.25, ...more })
}

/** Bars on the sheet, from `x1` to `x2`, their upper edge at `y`. */
export function bars<T>(
  data: readonly T[],
  {
    x1,
    x2,
    y,
    height,
    ...more
  }: { x1: Of<T, number>; x2: Of<T, number>; y: Of<T, number>; height: number } & Omit<Plot.RectOptions, 'x1' | 'x2'>,
): Plot.Rect {
  return Plot.rect([...data], { x1, x2, y1: y, y2: (datum: T) => y(datum) + height, ...more })
}

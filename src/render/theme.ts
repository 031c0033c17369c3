import type { Theme } from '../schema/chart.ts'

/** Colours of a drawing on a page: the stylesheet's tokens, so that dark mode, print and forced colours apply. */
export const pageTheme: Theme = {
  model: { JEM: 'var(--jail)', WSO: 'var(--warrant)', TFM: 'var(--task-force)' },
  modelText: { JEM: 'var(--jail-text)', WSO: 'var(--warrant-text)', TFM: 'var(--task-force-text)' },
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  hairline: 'var(--hairline)',
  paper: 'var(--paper)',
  land: 'var(--land)',
  neutral: 'var(--neutral)',
  posture: {
    bans: 'var(--posture-bans)',
    limits: 'var(--posture-limits)',
    encourages: 'var(--posture-encourages)',
    requires: 'var(--posture-requires)',
  },
}

/** The page's ground, light and dark, for what browsers paint around it. Must equal src/styles/tokens.css. */
export const ground = { light: '#fbfaf6', dark: '#14161a' } as const

/** The light tokens as literal colours, for files, which no stylesheet reaches. Must equal src/styles/tokens.css. */
export const fileTheme: Theme = {
  model: { JEM: '#22406f', WSO: '#2a6e69', TFM: '#d9701a' },
  modelText: { JEM: '#22406f', WSO: '#2a6e69', TFM: '#a8500b' },
  ink: '#1c1b19',
  quiet: '#5c5952',
  hairline: '#dad8d3',
  paper: ground.light,
  land: '#efece4',
  neutral: '#8a867d',
  posture: { bans: '#3f3270', limits: '#8d82b8', encourages: '#a08a4c', requires: '#66501a' },
}

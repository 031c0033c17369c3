// The answers of the key on Laramie County, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv } from './csv.ts'

const signings = csv('charts/wyoming-agreements.csv')
const applications = csv('charts/laramie-applications.csv')
const operations = csv('charts/two-operations.csv')
const morning = new Map(csv('charts/one-morning.csv').map(({ measure, value }) => [measure, Number(value)]))
const scale = csv('charts/arrests-in-scale.csv')

test('every number of the key is what its files give', () => {
  const model = (name: string) => signings.filter(({ model }) => model === name).length
  const of = (operation: string, outcome: string) =>
    Number(operations.find((row) => row.operation === operation && row.outcome === outcome)!.people_or_acts)
  const county = scale.find(({ counted }) => counted!.startsWith('Laramie'))!
  expect(answersOf('laramie-county')).toEqual({
    'wyoming.agreements': signings.length,
    'wyoming.agencies': new Set(signings.map(({ agency }) => agency)).size,
    'wyoming.TFM': model('TFM'),
    'wyoming.WSO': model('WSO'),
    'wyoming.JEM': model('JEM'),
    'wyoming.earlier.year': signings
      .map(({ date }) => date!)
      .sort()[0]!
      .slice(0, 4),
    // From 16 May to 11 June, and from 20 May to 12 June, of one year.
    'exercise.laramie.days': 15 + 11,
    'exercise.laramie.span': 11 + 12,
    'haul.handedOver': of('Operation Safe Haul', 'to_ice'),
    'haul.stops': of('Operation Safe Haul', 'stops'),
    'exercise.laramie.haul': of('Operation Safe Haul', 'to_ice') / of('Operation Safe Haul', 'stops'),
    'morning.detained': of('Traffic detail', 'to_ice'),
    'morning.stops': of('Traffic detail', 'stops'),
    'exercise.laramie.detail': of('Traffic detail', 'to_ice') / of('Traffic detail', 'stops'),
    'exercise.laramie.hourly': morning.get('overtime')! / morning.get('hours')!,
    'morning.vehicles': morning.get('vehicles they came from'),
    'laramie.arrests': Number(county.arrests),
    'laramie.arrests.from': county.from,
  })
})

test('the dates of the papers are those of which the answers count the days, and Duncan’s cell is empty', () => {
  const signed = applications.filter(({ sheriff_signed }) => sheriff_signed !== '')
  expect(signed.map(({ model, sheriff_signed, ice_signed }) => [model, sheriff_signed, ice_signed])).toEqual([
    ['TFM', '2025-05-16', '2025-06-11'],
  ])
  const days = applications.map(({ ice_signed }) => ice_signed!).sort()
  expect([days[0], days.at(-1)]).toEqual(['2025-05-20', '2025-06-12'])
  expect(scale.find(({ counted }) => counted!.startsWith('Duncan'))!.arrests).toBe('')
})

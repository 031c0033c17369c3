import { expect, test } from 'vitest'
import { casesOf } from '../../src/places/cases.ts'
import { facts } from '../../src/records.ts'
import { allPlaces } from '../../src/render/place.ts'
import { placeWords } from '../../src/words.ts'

const { cases } = placeWords('en')

test.for(allPlaces())('$state is told of a stop, an arrest and a jail only what the models there permit', (place) => {
  const listed = new Set(place.agencies.flatMap(({ listed }) => listed))
  const told = Object.fromEntries(casesOf(place).map(({ id, texts }) => [id, texts]))
  expect(told.road).toEqual([listed.has('TFM') ? 'road-TFM' : 'road-none'])
  expect(told.arrest).toEqual([listed.has('TFM') ? 'arrest-TFM' : 'arrest-none'])
  const jail = (['JEM', 'WSO'] as const).filter((model) => listed.has(model)).map((model) => `jail-${model}`)
  expect(told.jail).toEqual(jail.length > 0 ? jail : ['jail-none'])
  expect(told.anyway).toEqual(['anyway'])
})

test('who holds a power is counted once, and where nobody does that is said', () => {
  const at = (code: string) => casesOf(allPlaces().find(({ state }) => state === code)!)
  const [road, , jail] = at('WY')
  expect(road!.holders.map(({ model, agencies, wide }) => [model, agencies.length, wide.length])).toEqual([
    ['TFM', 10, 1],
  ])
  expect(jail!.holders.map(({ model, agencies }) => [model, agencies.length])).toEqual([
    ['JEM', 2],
    ['WSO', 7],
  ])
  expect(at('CA').map(({ nobody }) => nobody)).toEqual(['holders-none-TFM', undefined, 'holders-none-jail', undefined])
})

test('every text on what agreements permit rests on facts that are confirmed and accuse nobody', () => {
  const used = new Set(allPlaces().flatMap((place) => casesOf(place).flatMap(({ texts }) => texts)))
  expect([...used].sort()).toEqual(Object.keys(cases).sort())
  for (const { facts: ids } of Object.values(cases)) {
    for (const id of ids) {
      expect(facts().get(id)?.confidence, id).toBe('confirmed')
      expect(facts().get(id)?.allegation, id).toBeUndefined()
    }
  }
})

import { expect, test } from 'vitest'
import { curled } from '../../src/quotes.ts'

test.for([
  ["ICE's list", 'ICE’s list'],
  ["the Sheriffs' Association", 'the Sheriffs’ Association'],
  ["it 'is not material to this MOA'. So", 'it ‘is not material to this MOA’. So'],
  ["'Trained' and ('credentialed') are not", '‘Trained’ and (‘credentialed’) are not'],
  ['Cut "N" Shoot', 'Cut “N” Shoot'],
  [`he said "it is 'the green light' to detain"`, 'he said “it is ‘the green light’ to detain”'],
  ['Sheriff’s “own”', 'Sheriff’s “own”'],
])('%s', ([typed, printed]) => {
  expect(curled(typed!)).toBe(printed)
})

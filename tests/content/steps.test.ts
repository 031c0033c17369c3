import { expect, test } from 'vitest'
import { closeStep, openStep, splitSteps } from '../../src/story/steps.ts'

test('steps come out in the order in which they were written, each with its state and text', () => {
  const html = `${openStep('quiet')}<p>Few.</p>${closeStep}\n${openStep('now')}\n<p>Many.</p>\n${closeStep}`
  expect(splitSteps(html)).toEqual([
    { state: 'quiet', html: '<p>Few.</p>' },
    { state: 'now', html: '<p>Many.</p>' },
  ])
})

test('a step may hold several paragraphs and tags', () => {
  const text = '<p>By <data value="5">5</data>.</p>\n\n<p>More.</p>'
  expect(splitSteps(openStep('largest') + text + closeStep)).toEqual([{ state: 'largest', html: text }])
})

test('wrappers without a word between steps are no text', () => {
  expect(splitSteps(`<div>${openStep('now')}a${closeStep}</div>\n`)).toEqual([{ state: 'now', html: 'a' }])
})

test('text outside of the steps is refused and quoted', () => {
  expect(() => splitSteps(`<p>Stray words.</p>${openStep('now')}a${closeStep}`)).toThrow(
    'a <Scrolly> holds text outside of its steps: "Stray words.". Put it into a <Step>',
  )
})

test('a sequence without a step is refused', () => {
  expect(() => splitSteps('\n')).toThrow('a <Scrolly> holds no <Step>')
})

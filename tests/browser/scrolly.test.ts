// The chapter with scripts and motion: pictures hold still while the text passes.
import { afterAll, describe, expect, test } from 'vitest'
import { openWindow, visit } from './browser.ts'

describe.for([
  { name: 'on a phone', width: 390, height: 780 },
  { name: 'on a desk', width: 1280, height: 900 },
])('$name', async ({ width, height }) => {
  const page = await openWindow(width, { height })
  afterAll(() => page.context().close())
  await visit(page, '/chapters/the-surge/')
  // Fades pass as they do, in a tenth of their time.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Animation.enable')
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 10 })

  /** Brings a step's text to the middle of the window, in one jump or in small moves, and waits for its picture. */
  const readStep = async (sequence: number, step: number, pace: 'jump' | 'scroll' = 'jump') => {
    const target = await page.evaluate(
      ([sequence, step]) => {
        const words = document.querySelectorAll('[data-scrolly]')[sequence!]!.querySelectorAll('[data-words] .plain')[
          step!
        ]!
        const { top, height } = words.getBoundingClientRect()
        return scrollY + top + height / 2 - innerHeight / 2
      },
      [sequence, step],
    )
    await page.evaluate(
      async ([to, moves]) => {
        const from = scrollY
        for (let move = 1; move <= moves!; move++) {
          scrollTo({ top: from + ((to! - from) * move) / moves!, behavior: 'instant' })
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      },
      [target, pace === 'jump' ? 1 : 24],
    )
    // Waits for the state, not for a time: a fade that never ends fails by the test's own limit.
    await page.waitForFunction(
      ([sequence, step]) => {
        const pictures = [...document.querySelectorAll('[data-scrolly]')[sequence!]!.querySelectorAll('[data-picture]')]
        return pictures.every((picture, place) => getComputedStyle(picture).opacity === (place === step ? '1' : '0'))
      },
      [sequence, step],
    )
  }

  test('the pictures of a sequence lie in one place and are sticky', async () => {
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('[data-scrolly]')].map((sequence) =>
        [...sequence.querySelectorAll('[data-picture]')].map((picture) => {
          const { left, width } = picture.getBoundingClientRect()
          return `${getComputedStyle(picture).position} ${Math.round(left)} ${Math.round(width)}`
        }),
      ),
    )
    for (const pictures of places) {
      expect(pictures.length).toBe(4)
      expect(new Set(pictures).size).toBe(1)
      expect(pictures[0]).toMatch(/^sticky/)
    }
  })

  test.for([0, 1])('in sequence %i one picture shows at a time, that of the text being read', async (sequence) => {
    for (const step of [0, 1, 2, 3]) {
      await readStep(sequence, step, 'scroll')
      expect(await wholeInWindow(sequence, step), `step ${step}`).toBe(true)
    }
  })

  test('a jump over steps shows the picture where it lands, inside the window', async () => {
    for (const [sequence, step] of [
      [0, 0],
      [0, 3],
      [1, 2],
      [0, 1],
    ] as const) {
      await readStep(sequence, step)
      expect(await wholeInWindow(sequence, step), `step ${step} of sequence ${sequence}`).toBe(true)
    }
  })

  test('scrolling back up shows the earlier pictures again', async () => {
    await readStep(1, 3)
    for (const step of [2, 1, 0]) await readStep(1, step, 'scroll')
  })

  test('the picture that is shown is still while its text passes', async () => {
    await readStep(0, 1)
    const before = await topOf(0, 1)
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }))
    expect(await topOf(0, 1)).toBe(before)
  })

  if (width >= 1024) {
    test('text and picture stand beside each other', async () => {
      await readStep(0, 1)
      expect(await coverOf(0, 1)).toBe(0)
    })
  }

  test('pictures that are not shown are not read out twice: each has its own heading and description', async () => {
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[data-scrolly]')].map((sequence) =>
        [...sequence.querySelectorAll('[data-picture]')].map((picture) =>
          picture.querySelector('svg')!.getAttribute('aria-label'),
        ),
      ),
    )
    for (const labels of names) expect(new Set(labels).size).toBe(labels.length)
  })

  const topOf = (sequence: number, step: number) =>
    page.evaluate(
      ([sequence, step]) =>
        document
          .querySelectorAll('[data-scrolly]')
          [sequence!]!.querySelectorAll('[data-picture]')
          [step!]!.getBoundingClientRect().top,
      [sequence, step],
    )

  const wholeInWindow = (sequence: number, step: number) =>
    page.evaluate(
      ([sequence, step]) => {
        const picture = document.querySelectorAll('[data-scrolly]')[sequence!]!.querySelectorAll('[data-picture]')[
          step!
        ]!
        const { top, bottom, left, right } = picture.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
      },
      [sequence, step],
    )

  /** Share of the picture that its text covers. */
  const coverOf = (sequence: number, step: number) =>
    page.evaluate(
      ([sequence, step]) => {
        const place = document.querySelectorAll('[data-scrolly]')[sequence!]!
        const a = place.querySelectorAll('[data-picture]')[step!]!.getBoundingClientRect()
        const b = place.querySelectorAll('[data-words] .plain')[step!]!.getBoundingClientRect()
        const across = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
        const down = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
        return (across * down) / (a.width * a.height)
      },
      [sequence, step],
    )
})

import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { palettes, strongPalettes } from '../../src/style/palette.ts'

/** Relative luminance of #rrggbb, by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('black on white has the contrast that WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

describe.each(Object.entries(palettes))('in the %s theme every label can be read on its ground', (_theme, palette) => {
  test.each([
    ['ink', 'land'],
    ['ink', 'sea'],
    ['accent', 'land'],
    ['town', 'land'],
    ['country', 'land'],
    ['seaName', 'sea'],
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['accent', 'paper'],
    ['ink', 'lit'],
  ] as const)('%s on %s', (label, ground) => {
    expect(contrast(palette[label], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })
})

describe.each(Object.entries(strongPalettes))(
  'in the %s theme with more contrast all quiet words have 7 to 1',
  (_theme, palette) => {
    test.each([
      ['quiet', 'paper'],
      ['quiet', 'raised'],
      ['town', 'land'],
      ['country', 'land'],
      ['seaName', 'sea'],
    ] as const)('%s on %s', (label, ground) => {
      expect(contrast(palette[label], palette[ground])).toBeGreaterThanOrEqual(7)
    })
  },
)

test('the icon of the site has the colours of the light theme', async () => {
  const icon = await readFile('static/icon.svg', 'utf8')
  const { accent, paper } = palettes.light
  expect(new Set(icon.match(/#[\da-f]{6}/g))).toEqual(new Set([accent, paper]))
})

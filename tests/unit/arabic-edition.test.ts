/** The map of a dossier in Arabic, with the names of places in English beneath. */

import { readFile } from 'node:fs/promises'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPictures, type Pictures } from '../../scripts/site/pictures.ts'
import dossiers from '../../src/data.ts'
import { factsOf, stillSubjectOf } from '../../src/pages/app-facts.ts'
import { drawPictureCard } from '../../src/pages/picture-card.ts'
import { annotationChoices } from '../../src/placement/annotation-choices.ts'
import { dayChoices } from '../../src/placement/day-choices.ts'
import { placeLabels } from '../../src/placement/place-labels.ts'
import { placementSubject } from '../../src/placement/placement-subject.ts'
import { freeBox } from '../../src/placement/screen.ts'
import { boxesMeet, isInside, mirrored, type Point, withPadding } from '../../src/plane/box.ts'
import { frameOf } from '../../src/still/frame.ts'
import { layerAt } from '../../src/still/read-layer.ts'
import { stageScreen } from '../../src/still/stage-screen.ts'
import { drawStillMap } from '../../src/still/still-map.ts'
import { coveredBoxes } from '../../src/style/covered.ts'
import { isArabic } from '../../src/style/fonts.ts'
import { groundFiles } from '../../src/style/ground-files.ts'
import { groundName } from '../../src/style/ground-names.ts'
import { letteringOf } from '../../src/style/label-type.ts'
import { margins } from '../../src/style/margins.ts'
import { palettes } from '../../src/style/palette.ts'
import { buildStyle } from '../../src/style/style.ts'
import { plainView, themes } from '../../src/view/view.ts'
import { wordsFor } from '../../src/words/all-words.ts'
import { appAt } from '../app-at.ts'
import { inArabic } from '../in-arabic.ts'
import { boxesOfLabel, measureLetters } from './placement/label-boxes.ts'

const edition = dossiers.map(inArabic)
const paths = edition.flatMap(({ slug, features }) => [
  `${slug}/`,
  ...features.map((feature) => `${slug}/${feature.slug}/`),
])
const [latin, arabic] = [
  letteringOf({ language: 'en', otherLanguage: 'ar' }),
  letteringOf({ language: 'ar', otherLanguage: 'en' }),
]
const stage = fc.record({ width: fc.integer({ min: 320, max: 1900 }), height: fc.integer({ min: 300, max: 1200 }) })

const styleOf = (dossier = edition[0], theme: (typeof themes)[number] = 'light') => {
  if (!dossier) throw new Error('there is no dossier to test with')
  const app = appAt(`${dossier.slug}/`, edition)
  return buildStyle({
    view: plainView(dossier.slug),
    dossier,
    marks: app.marks,
    palette: palettes[theme],
    files: groundFiles(7, [33, 32, 40, 37], dossier.ground),
    groundAddress: (name) => `/${name}`,
  })
}

test('its style is valid, in every theme', () => {
  for (const theme of themes)
    for (const dossier of edition) expect(validateStyleMin(styleOf(dossier, theme))).toEqual([])
})

describe('on the ground', () => {
  const namesOn = (layer: string, properties: Record<string, unknown>) => {
    const spec = styleOf().layers.find(({ id }) => id === layer)
    const read = spec && layerAt(spec, 8)
    if (!read) throw new Error(`the style has no ${layer}`)
    const feature = {
      geometry: { type: 'Point' as const, coordinates: [0, 0] },
      properties: { rank: 1, ...properties },
    }
    const { sections } = read.value<{ sections: { text: string; scale: number | null }[] }>('text-field', feature)
    return {
      isShown: read.shows(feature),
      lines: sections.map(({ text }) => text).join(''),
      size: read.number('text-size', feature),
      scale: sections.at(-1)?.scale ?? 1,
    }
  }
  const homs = { kind: 'town', name: 'Homs', ar: 'حمص' }
  const adana = { kind: 'town', name: 'Adana' }

  test('a place is named in Arabic, with its Latin name smaller beneath; one without an Arabic name as elsewhere', () => {
    expect(namesOn('towns', homs).lines).toBe('حمص\nHoms')
    expect(namesOn('towns', adana).lines).toBe('Adana')
    expect(namesOn('countries', { kind: 'country', name: 'Lebanon', ar: 'لبنان' }).lines).toBe('لبنان\nLEBANON')
    expect(namesOn('seas', { kind: 'sea', name: 'Red Sea', ar: 'البحر الأحمر' }).lines).toBe('البحر الأحمر\nRed Sea')
  })

  test('Arabic is larger than the same name in Latin letters alone, and these are smaller beneath it', () => {
    const [both, alone] = [namesOn('towns', homs), namesOn('towns', adana)]
    expect(both.size / alone.size).toBeCloseTo(1.14, 6)
    expect(both.size * both.scale).toBeLessThan(alone.size)
  })

  test('a town that the dossier marks is left out, whichever of its names is the same', () => {
    const town = edition[0]?.features.find(({ kind, otherName }) => kind === 'city' && otherName)
    if (!town) throw new Error('the fixture has lost its town')
    expect(namesOn('towns', homs).isShown).toBe(true)
    expect(namesOn('towns', { kind: 'town', name: 'Elsewhere', ar: town.label }).isShown).toBe(false)
    expect(namesOn('towns', { kind: 'town', name: town.otherName ?? '', ar: 'غيره' }).isShown).toBe(false)
  })

  test('who hears where the map is hears its Arabic name', () => {
    expect(groundName(homs, 'ar')).toBe('حمص')
    expect(groundName(adana, 'ar')).toBe('Adana')
    expect(groundName(homs, 'en')).toBe('Homs')
  })
})

describe('at the marks', () => {
  test('Arabic letters are larger by as much, and the names below them no larger than those', () => {
    for (const zoom of [0, 5, 7, 10]) {
      for (const what of ['name', 'country'] as const) {
        const [one, other] = [latin[what](zoom), arabic[what](zoom)]
        expect(other.first.size / one.first.size).toBeCloseTo(1.14, 6)
        expect(other.second.size).toBeLessThan(one.first.size)
        expect(other.second.size).toBeGreaterThan(10 / 1.1)
      }
    }
    expect(arabic.annotation.second.size / latin.annotation.second.size).toBeCloseTo(1.14, 6)
  })

  test('the letters of one line do not reach those of the next', () => {
    // How far the font reaches above and below the line on which its letters stand, in em.
    const [above, below] = [0.81, 0.44]
    const { first, second, lineHeight } = arabic.annotation
    // As MapLibre sets a line below another, in CSS pixels.
    const apart = (one: number, other: number) => lineHeight * one + (27.5 / 24) * (other - one)
    expect(apart(first.size, first.size)).toBeGreaterThan((above + below) * first.size)
    expect(apart(first.size, second.size)).toBeGreaterThan(below * first.size + above * second.size)
  })

  test('days and the words of an editor have the places that they have in English, as in a mirror', () => {
    const owner = { slug: 'place', layer: '', traits: '', kind: '', span: '' }
    const mark = {
      ...owner,
      type: 'event' as const,
      label: '',
      otherName: '',
      inferred: false,
      strength: 1,
      bearing: 0,
      reach: 0,
    }
    // Of the same sizes, so that nothing differs but where lines begin.
    const mirroredLettering = { ...latin, isRightToLeft: true }
    const boxes = (choices: ReturnType<typeof dayChoices>) => choices.map(({ footing }) => footing.around)
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (texts) => {
        const at: Point = [0, 0]
        const days = (lettering: typeof latin) =>
          dayChoices(
            texts.map((text) => ({ ...mark, text })),
            at,
            at,
            11,
            lettering,
            measureLetters,
          )
        const words = (lettering: typeof latin) =>
          annotationChoices(owner, { text: texts.join(' '), detail: '' }, at, at, 11, lettering, measureLetters)
        const near = (list: ReturnType<typeof boxes>) =>
          list.map((box) => Object.values(box).map((side) => Math.round(side * 100) / 100 + 0))
        expect(near(boxes(days(mirroredLettering)))).toEqual(near(boxes(days(latin)).map((box) => mirrored(box, 0))))
        const [left, right] = [boxes(words(mirroredLettering)), boxes(words(latin)).map((box) => mirrored(box, 0))]
        // Lines lead to whole pixels, whose halves are rounded one way.
        left.forEach((box, index) => {
          expect(Math.abs(box.left - (right[index]?.left ?? Infinity))).toBeLessThanOrEqual(1)
          expect(box.top).toBeCloseTo(right[index]?.top ?? Infinity, 3)
        })
      }),
    )
  })

  test('on any page and a stage of any size nothing overlaps, and all is written whole on the map and not under what covers it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), stage, (path, size) => {
        const app = appAt(path, edition)
        const given = { ...size, margins: margins(size, true), isRightToLeft: true }
        const screen = stageScreen(app.bounds, given, frameOf(app.bounds, [given]), coveredBoxes(size, undefined, true))
        const labels = placeLabels(placementSubject(app.view, app.dossier, app.marks), screen, measureLetters)
        const drawn = labels.features.filter(({ properties: { type } }) => type !== 'clear' && type !== 'frame')
        const slack = drawn.map((label) => boxesOfLabel(label, screen, arabic).map((box) => withPadding(box, -1)))
        const overlapping = slack.flatMap((boxes, index) =>
          slack.slice(index + 1).filter((others, after) => {
            const types = [drawn[index], drawn[index + 1 + after]].map((label) => label?.properties.type)
            return types.some((type) => type !== 'sign') && boxes.some((box) => others.some((it) => boxesMeet(box, it)))
          }),
        )
        expect(overlapping).toEqual([])
        const written = slack.filter((_, index) => drawn[index]?.properties.text !== '').flat()
        expect(written.filter((box) => !isInside(box, freeBox(screen)))).toEqual([])
        expect(written.filter((box) => screen.covered.some((cover) => boxesMeet(box, cover)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('no letter of its still map is spaced from the next that it is joined to, and no text of it turns round with the page', () => {
  const [dossier] = edition
  const { map } = drawStillMap(stillSubjectOf(appAt(`${dossier?.slug}/`, edition)), {}, '', measureLetters)
  const texts = [...map.matchAll(/<text class="(\w+)"[^>]*>.*?<\/text>/gs)]
  const withArabic = texts.filter(([text]) => isArabic(text)).map(([, name]) => name)
  expect(withArabic.length).toBeGreaterThan(5)
  for (const name of withArabic) expect(map).not.toMatch(new RegExp(`\\.${name}\\{[^}]*letter-spacing`))
  expect(map).not.toContain('direction')
})

describe('its picture cards', () => {
  let pictures: Pictures
  let places: GeoJSON.FeatureCollection
  beforeAll(async () => {
    pictures = await loadPictures()
    places = JSON.parse(await readFile('static/basemap/places.geojson', 'utf8'))
  })

  test('have their texts at the right of a panel on the right, the title in Arabic of a heavier font', () => {
    for (const path of paths.filter((_, index) => index % 5 === 0)) {
      const app = appAt(path, edition)
      const card = drawPictureCard(stillSubjectOf(app), factsOf(app, wordsFor('ar')), { places }, pictures.measures)
      const panel = card.slice(card.lastIndexOf('<rect'))
      const lines = [...panel.matchAll(/<tspan x="([\d.]+)" y="[\d.]+" font-size/g)].map(([, x]) => Number(x))
      expect(lines.length).toBeGreaterThan(2)
      expect(new Set(lines)).toEqual(new Set([1144]))
      expect(panel).toMatch(/font-weight="600"[^>]*><tspan[^>]*>[^<]*\p{Script=Arabic}/u)
    }
  })
})

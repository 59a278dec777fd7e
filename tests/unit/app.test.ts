import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type MemoryAddressBar, memoryAddressBar } from '../../src/address-bar.ts'
import { App } from '../../src/app.svelte.ts'
import { noSelection, ofFeature, ofPassage } from '../../src/view/selection.ts'
import { en } from '../english.ts'
import { cameras, known } from './view/known.ts'

const browser = { today: '2026-11-22', canShare: false, languages: ['en'] }
const start = '/maps/autumn-circus/'
const camera = { zoom: 9, latitude: 34.9, longitude: 35.9, bearing: 0, pitch: 0 }

let bar: MemoryAddressBar
let app: App
/** The app in a browser that opens an address. */
function open(address: string) {
  bar = memoryAddressBar(address)
  const site = { origin: 'https://maps.example', base: '/maps/', folder: '' }
  app = new App({ words: en, ...known, site, address: bar, madeFor: '' })
  app.start(browser, 'maps.example')
}
function go(by: 1 | -1) {
  bar.go(by)
  app.syncWithAddress()
}
const shown = () => {
  const { pathname, search, hash } = bar.read()
  return pathname + search + hash
}
beforeEach(() => open(start))

describe('a page that was made in the build', () => {
  test('shows what it was made for until scripts start, and then what its address says', () => {
    const place = memoryAddressBar(`${start}salt-harbour/?theme=dark#map=9/34.9/35.9`)
    const site = { origin: '', base: '/maps/', folder: '' }
    const made = new App({ words: en, ...known, site, address: place, madeFor: 'autumn-circus/' })
    expect(made.view).toMatchObject({ feature: null, theme: null, camera: null })
    expect(made.browser).toBeUndefined()
    made.start(browser, 'maps.example')
    expect(made.view).toMatchObject({ feature: 'salt-harbour', theme: 'dark', camera: { zoom: 9 } })
    expect(place.steps).toEqual([`${start}salt-harbour/?theme=dark#map=9/34.9/35.9`])
  })
})

describe('selecting', () => {
  test('adds a step each time; back and forward go through them', () => {
    app.select(ofFeature('salt-harbour'))
    app.select(ofPassage('by-plane'))
    expect(bar.steps).toEqual([start, `${start}salt-harbour/`, `${start}passages/by-plane/`])
    go(-1)
    expect(app.selected?.slug).toBe('salt-harbour')
    expect(app.arrival).toEqual({ by: 'address' })
    go(-1)
    expect([app.selected, app.quoted]).toEqual([undefined, undefined])
    go(1)
    expect(app.selected?.slug).toBe('salt-harbour')
  })

  test('what is selected already changes nothing', () => {
    open(`${start}salt-harbour/`)
    const { arrival } = app
    app.select(ofFeature('salt-harbour'))
    expect(bar.steps).toEqual([`${start}salt-harbour/`])
    expect(app.arrival).toBe(arrival)
  })

  test('keeps the looks of the view, leaves the camera to the map, and takes the notices away', () => {
    open(`${start}salt-harbour/?theme=dark&hide=flight,ufos#map=9/34.9/35.9`)
    expect(app.notices).toHaveLength(1)
    app.select(noSelection)
    expect(shown()).toBe(`${start}?theme=dark&hide=flight`)
    expect(app.view.camera).toBeNull()
    expect(app.notices).toEqual([])
    expect(app.arrival).toEqual({ by: 'choice' })
  })

  test('in a frame adds no step: the history is that of the page around it', () => {
    open(`${start}?embed`)
    app.select(ofFeature('salt-harbour'))
    app.setTheme('dark')
    expect(bar.steps).toEqual([`${start}salt-harbour/?theme=dark&embed`])
  })
})

describe('a switch', () => {
  test('takes the place of the address, and leaves the camera there', () => {
    open(`${start}salt-harbour/#map=9/34.9/35.9`)
    app.reportCamera({ ...camera, zoom: 10, latitude: 34, longitude: 36 })
    app.setTheme('dark')
    app.setHidden(['events', 'flight'], true)
    app.setHidden(['events'], false)
    app.setDay('2024-12-08')
    expect(bar.steps).toEqual([`${start}salt-harbour/?theme=dark&hide=flight&at=2024-12-08#map=10/34/36`])
    app.setTheme(null)
    app.setHidden(['flight'], false)
    app.setDay(null)
    expect(shown()).toBe(`${start}salt-harbour/#map=10/34/36`)
  })

  test('does not move the map', () => {
    const { arrival } = app
    app.setTheme('print')
    app.setHidden(['events'], true)
    app.setDay('2024-12-08')
    app.setBase('streets')
    expect(app.arrival).toBe(arrival)
  })
})

describe('showing what the view hides of a card', () => {
  const featureOf = (slug: string) => app.dossier.features.filter((feature) => feature.slug === slug)

  test('shows its layer again, and no other; the day stays where it hides nothing of it', () => {
    open(`${start}gull-field-north-west-flight/?hide=wagons,flight,events&at=2024-10-21#map=9/34.9/35.9`)
    app.reveal(featureOf('gull-field-north-west-flight'))
    expect(shown()).toBe(`${start}gull-field-north-west-flight/?hide=wagons,events&at=2024-10-21#map=9/34.9/35.9`)
  })

  test('shows all days where it is later than the day, and moves nothing', () => {
    open(`${start}jugglers-leave-larks-rest/?hide=flight&at=2024-10-03`)
    const { arrival } = app
    app.reveal(featureOf('jugglers-leave-larks-rest'))
    expect(bar.steps).toEqual([`${start}jugglers-leave-larks-rest/?hide=flight`])
    expect(app.arrival).toBe(arrival)
  })
})

describe('what a reader attends to', () => {
  const litNow = () => ({ marks: app.attention.litMarks, passages: app.attention.litPassages.map(({ id }) => id) })

  test('is lit on the map and in the article alike, and is in no address', () => {
    expect(litNow()).toEqual({ marks: [], passages: [] })
    app.attention.point(ofPassage('loss-of-the-moorings'))
    expect(litNow()).toEqual({ marks: ['gull-field', 'salt-harbour'], passages: ['loss-of-the-moorings'] })
    app.attention.point(ofFeature('salt-harbour'))
    expect(litNow()).toEqual({ marks: ['salt-harbour'], passages: ['loss-of-the-moorings'] })
    expect(bar.steps).toEqual([start])
  })

  test('is what the pointer is over, and once that is gone what has the focus', () => {
    app.attention.focus(ofFeature('larks-rest'))
    app.attention.point(ofFeature('salt-harbour'))
    expect(app.attention.litMarks).toEqual(['salt-harbour'])
    app.attention.point(noSelection)
    expect(app.attention.litMarks).toEqual(['larks-rest'])
    app.attention.focus(noSelection)
    expect(app.attention.litMarks).toEqual([])
  })

  test('is over with the page', () => {
    const attend = () => {
      app.attention.point(ofFeature('salt-harbour'))
      app.attention.focus(ofFeature('salt-harbour'))
      app.attention.showWhole(true)
    }
    const isOver = () => app.attention.litMarks.length === 0 && !app.attention.isWhole
    app.select(ofFeature('larks-rest'))
    attend()
    expect(isOver()).toBe(false)
    app.select(ofPassage('by-plane'))
    expect(isOver()).toBe(true)
    attend()
    go(-1)
    expect(isOver()).toBe(true)
  })
})

test('asking to see the selection closer moves the map, and writes nothing', () => {
  open(`${start}salt-harbour/#map=9/34.9/35.9`)
  app.zoomToSelection()
  expect(app.arrival).toEqual({ by: 'request' })
  expect(app.view.camera).toBeNull()
  expect(bar.steps).toEqual([`${start}salt-harbour/#map=9/34.9/35.9`])
})

test('a jump within the page changes nothing of the view, its camera included', () => {
  open(`${start}salt-harbour/?hide=ufos#map=9/34.9/35.9`)
  const { view, arrival, notices } = app
  bar.push(`${start}salt-harbour/?hide=ufos#panel`)
  app.syncWithAddress() // browsers call a jump within the page an arrival, and so does its “Back”
  go(-1)
  expect(app.view).toBe(view)
  expect(app.arrival).toBe(arrival)
  expect(app.notices).toBe(notices)
})

describe('the camera', () => {
  const link = `${start}salt-harbour/?theme=dark&hide=ufos`

  test('of an edited hash is arrived at, and so is each that back and forward lead to; nothing else changes', () => {
    open(`${link}#map=9/34.9/35.9`)
    const { view, notices } = app
    const arrivals = new Set([app.arrival])
    const arriveWith = (zoom: number | undefined) => {
      app.syncWithAddress()
      expect(app.view).toEqual({ ...view, camera: zoom === undefined ? null : { ...camera, zoom } })
      expect(app.notices).toBe(notices)
      expect(app.arrival).toEqual({ by: 'address' })
      expect(arrivals.has(app.arrival)).toBe(false)
      arrivals.add(app.arrival)
    }
    bar.push(`${link}#map=12/34.9/35.9`)
    arriveWith(12)
    bar.push(link)
    arriveWith(undefined)
    bar.go(-1)
    arriveWith(12)
    bar.go(-1)
    arriveWith(9)
    expect(bar.steps).toEqual([`${link}#map=9/34.9/35.9`, `${link}#map=12/34.9/35.9`, link])
  })

  test('at which the map comes to rest takes the place of the one in the address, and is no arrival', () => {
    open(link)
    const { view, arrival } = app
    fc.assert(
      fc.property(cameras, fc.integer({ min: -2, max: 2 }), (moved, turns) => {
        app.reportCamera({ ...moved, longitude: moved.longitude + turns * 360 })
        app.syncWithAddress()
        expect(bar.steps).toEqual([expect.stringMatching(/^[^#]*#map=[\d./-]+$/)])
        expect(bar.steps[0]?.startsWith(`${link}#`)).toBe(true)
      }),
    )
    expect(app.view).toBe(view)
    expect(app.arrival).toBe(arrival)
  })

  test('is that of the address again after back, wherever the map has been since', () => {
    open(`${start}#map=9/34.9/35.9`)
    app.select(ofFeature('salt-harbour'))
    app.reportCamera({ ...camera, zoom: 12 })
    go(-1)
    expect(app.view.camera).toEqual(camera)
    app.reportCamera(camera)
    go(1)
    expect(app.view).toMatchObject({ feature: 'salt-harbour', camera: { ...camera, zoom: 12 } })
  })

  test('in a frame is that of the address where this is changed, but is not written there', () => {
    open(`${start}?embed`)
    app.reportCamera(camera)
    expect(bar.steps).toEqual([`${start}?embed`])
    bar.replace(`${start}?embed#map=9/34.9/35.9`)
    app.syncWithAddress()
    expect(app.view.camera).toEqual(camera)
  })
})

test('an address outside the site’s own path is read as it stands', () => {
  open('/elsewhere/salt-harbour/')
  expect(app.notices).toMatchObject([{ kind: 'unknown-dossier', given: 'elsewhere' }])
})

describe('links', () => {
  test('to hand on have the origin and the looks, but neither camera nor frame', () => {
    open(`${start}salt-harbour/?theme=dark&embed#map=9/34.9/35.9`)
    expect(app.addresses.link()).toBe('https://maps.example/maps/autumn-circus/salt-harbour/?theme=dark')
    expect(app.addresses.canonical).toBe('https://maps.example/maps/autumn-circus/salt-harbour/')
    expect(app.addresses.of(ofFeature('larks-rest'))).toBe('/maps/autumn-circus/larks-rest/?theme=dark&embed')
  })

  test('to share have the camera with which the map has come to rest, if any', () => {
    open(`${start}salt-harbour/?theme=dark`)
    expect(app.addresses.linkWithCamera()).toBe('https://maps.example/maps/autumn-circus/salt-harbour/?theme=dark')
    app.reportCamera(camera)
    expect(app.addresses.linkWithCamera()).toBe(`https://maps.example${shown()}`)
    expect(app.addresses.linkWithCamera({ embed: true })).toBe(
      'https://maps.example/maps/autumn-circus/salt-harbour/?theme=dark&embed#map=9/34.9/35.9',
    )
  })

  test('to the plain page have nothing of the view', () => {
    open(`${start}salt-harbour/?theme=dark&hide=flight&at=2024-10-03#map=9/34.9/35.9`)
    expect(app.addresses.plainLink()).toBe(app.addresses.canonical)
    expect(app.addresses.plainLink({ embed: true })).toBe('https://maps.example/maps/autumn-circus/salt-harbour/?embed')
    expect(app.addresses.plainLink(ofPassage('by-plane'))).toBe(
      'https://maps.example/maps/autumn-circus/passages/by-plane/',
    )
  })

  test('to the files of the dossier stand under the path of the site', () => {
    expect(app.addresses.file('flight.geojson')).toBe('/maps/autumn-circus/data/flight.geojson')
  })
})

describe('a basemap of another host', () => {
  test('is asked about when the reader chooses it, and not wanted before the reader agrees', () => {
    app.setBase('streets')
    expect(shown()).toBe(`${start}?base=streets`)
    expect([app.online.asking, app.online.wanted]).toEqual([true, undefined])
    app.online.agree()
    expect(app.online.asking).toBe(false)
    expect(app.online.wanted).toBe(known.basemaps.streets)
  })

  test('declined, gives way to our own ground, with the theme as it was', () => {
    app.setTheme('dark')
    app.setBase('streets')
    app.declineOnline()
    expect(shown()).toBe(`${start}?theme=dark`)
    expect(app.online.asking).toBe(false)
  })

  test('asks nothing of a reader who comes to it by a link, by “Back” or by “Forward”', () => {
    open(`${start}?base=satellite`)
    expect(app.online.asking).toBe(false)
    app.select(ofFeature('salt-harbour'))
    app.setBase('ground')
    go(-1)
    expect(app.view.base).toBe('satellite')
    expect(app.online.asking).toBe(false)
    app.online.turnOn()
    expect(app.online.asking).toBe(true)
    go(1)
    go(-1)
    expect(app.online.asking).toBe(false)
  })

  test('keeps the theme of the page through a reload, which the link says beside it', () => {
    app.setTheme('dark')
    app.setBase('streets')
    expect(shown()).toBe(`${start}?base=streets&theme=dark`)
    open(shown())
    expect(app.view).toMatchObject({ base: 'streets', theme: 'dark' })
  })

  test('is given up, with all leave, when the reader takes the leave back', () => {
    app.setBase('streets')
    app.online.agree()
    app.withdrawConsent()
    expect(app.online.hasAgreed).toBe(false)
    expect(shown()).toBe(start)
    app.setBase('streets')
    expect(app.online.asking).toBe(true)
  })
})

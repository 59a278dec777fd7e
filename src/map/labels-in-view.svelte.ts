import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { middleLongitude } from '../dossier/bounds.ts'
import { turnedTo } from '../dossier/mercator.ts'
import { enlargedIn } from '../placement/crowd.ts'
import { placeInset, placeLocator } from '../placement/place-insets.ts'
import { placeLabels } from '../placement/place-labels.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import type { Screen } from '../placement/screen.ts'
import { readsRightToLeft } from '../reads-right-to-left.ts'
import { coveredBoxes } from '../style/covered.ts'
import type { Labels } from '../style/labels.ts'
import { listOpensOn } from '../style/list-box.ts'
import type { DrawnApp } from './drawn.svelte.ts'
import { textMeasurer } from './measure-text.ts'

/** While the map zooms, labels are placed anew after so many levels. */
const zoomStep = 0.5

/** The map as it is, without what lies over it. @param about the longitude about which the dossier lies */
function screenNow(map: MapLibreMap, about: number): Screen {
  const container = map.getContainer()
  const { clientWidth: width, clientHeight: height } = container
  return {
    width,
    height,
    isRightToLeft: readsRightToLeft(container),
    zoom: map.getZoom(),
    typeZoom: map.getZoom(),
    isBilingual: true,
    covered: [],
    project: ([longitude = 0, latitude = 0]) => {
      const { x, y } = map.project([turnedTo(longitude, map.getCenter().lng), latitude])
      return [x, y]
    },
    unproject: (point) => {
      const { lng, lat } = map.unproject(point)
      return [turnedTo(lng, about), lat]
    },
  }
}

/** What decides where everything lies on the screen. */
function layoutOf(map: MapLibreMap): string {
  const { clientWidth, clientHeight } = map.getContainer()
  const { lng, lat } = map.getCenter()
  return [clientWidth, clientHeight, lng, lat, map.getZoom(), map.getBearing(), map.getPitch()].join()
}

/** What stands at the marks, placed for the view and for where the map has come to rest. */
export function labelsInView(
  map: MapLibreMap,
  { map: overlaid, dossier }: App,
  drawn: () => DrawnApp,
): { readonly labels: Labels } {
  const measure = textMeasurer()
  const about = middleLongitude(dossier.extent)
  let seen = $state.raw(screenNow(map, about))
  // Where the list opens over the map for a moment, names stay where they are.
  const screen = $derived({
    ...seen,
    covered: coveredBoxes(seen, overlaid.isListOpen && listOpensOn(seen), seen.isRightToLeft),
  })
  let seenLayout = layoutOf(map)
  const placeAnew = () => {
    const layout = layoutOf(map)
    if (layout === seenLayout) return // the same picture in other pixels
    seenLayout = layout
    seen = screenNow(map, about)
  }
  map.on('moveend', placeAnew)
  map.on('resize', placeAnew)
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - seen.zoom) > zoomStep) placeAnew()
  })
  const subject = $derived(placementSubject(drawn().view, drawn().dossier, drawn().marks))
  const enlarged = $derived(enlargedIn(drawn().bounds, drawn().marks))
  const inset = $derived(enlarged && placeInset(subject, screen, enlarged.bounds, measure))
  const locator = $derived(placeLocator(subject, inset?.screen ?? screen, drawn().dossier.extent, measure))
  const labels = $derived(placeLabels(subject, locator?.screen ?? inset?.screen ?? screen, measure))
  overlaid.reportOverlays({ inset: () => inset?.box, locator: () => locator?.box })
  return {
    get labels() {
      return labels
    },
  }
}

/**
 * What an address asks of the still map, done before the first paint and before any other script has come: theme, frame,
 * hidden layers, day, camera. The text of these functions stands in the page, so they use nothing from outside this file.
 */

/** Hides the marks of hidden layers, and what happened after the day. @param at YYYY-MM-DD, or null */
export function veil(still: Element, hidden: readonly string[], at: string | null) {
  const day = Number(at?.replaceAll('-', '') || Infinity)
  for (const mark of still.querySelectorAll<SVGElement>('[data-layer]')) {
    const { layer = '', since = 0 } = mark.dataset
    mark.style.display = hidden.includes(layer) || Number(since) > day ? 'none' : ''
  }
}

/**
 * Lays the still map where the live one will have its camera, as far as it was drawn.
 *
 * @param hash `#map=zoom/latitude/longitude`, as MapLibre writes it; bearing and pitch have no picture here
 */
function aim(still: HTMLElement, hash: string) {
  const map = still.querySelector<SVGElement>('.still-map')
  const [, zoom, latitude, longitude, bearing] =
    /[#&]map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)(?:\/(-?[\d.]+))?/.exec(hash)?.map(Number) ?? []
  if (!map || zoom === undefined || latitude === undefined || longitude === undefined) return
  const [x = 0, y = 0, across = 0, down = 0] = (map.dataset.world ?? '').split(' ').map(Number)
  const [west = 0, south = 0, east = 0, north = 0] = (map.dataset.bounds ?? '').split(' ').map(Number)
  if (bearing || longitude < west || longitude > east || latitude < south || latitude > north) {
    map.style.display = 'none'
    return
  }
  const sine = Math.sin((latitude * Math.PI) / 180)
  const size = 512 * 2 ** zoom
  const left = ((longitude + 180) / 360 - x) * size
  const top = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) - y) * size
  still.style.inset = '0'
  map.style.cssText += `inset:auto;left:calc(50% - ${left}px);top:calc(50% - ${top}px);width:${across * size}px;height:${down * size}px;`
}

function begin() {
  const still = document.currentScript?.parentElement
  const page = still?.closest<HTMLElement>('.page')
  if (!still || !page) return
  const query = new URLSearchParams(location.search)
  page.dataset.base = query.get('base') ?? 'auto'
  if (query.has('embed')) page.dataset.embed = ''
  veil(still, query.get('hide')?.split(',') ?? [], query.get('at'))
  aim(still, location.hash)
}

/** An inline script that stands at the end of the still map. */
export const earlyScript = `<script>(()=>{${veil}${aim}(${begin})()})()</script>`

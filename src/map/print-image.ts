import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Replaces the map by a picture of it while the page is printed, because a WebGL canvas prints blank.
 *
 * @param alt the alternative text of the picture
 * @returns a function that removes the listeners
 */
export function showImageInPrint(map: MapLibreMap, element: HTMLElement, alt: string): () => void {
  const picture = new Image()
  picture.className = 'print'
  picture.alt = alt
  const before = () => {
    map.redraw() // the pixels of a WebGL canvas can be read only in the task that drew them
    picture.src = map.getCanvas().toDataURL()
    element.append(picture)
  }
  const after = () => picture.remove()
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}

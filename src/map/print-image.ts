import type { Map as MapLibreMap } from 'maplibre-gl'

/** While the page is printed, a picture of the map as it stands takes its place: a WebGL canvas prints blank. @param words for who does not see it */
export function showImageInPrint(map: MapLibreMap, element: HTMLElement, words: string): () => void {
  const picture = new Image()
  picture.className = 'print'
  picture.alt = words
  const before = () => {
    map.redraw() // the pixels of a drawing outlive it only for the rest of this task
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

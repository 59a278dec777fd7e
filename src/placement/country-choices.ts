/** Where the name of a country can stand. */
import type { Country } from '../dossier/dossier.ts'
import { boxAround, moved } from '../plane/box.ts'
import { countrySpacing, labelTypes } from '../style/label-type.ts'
import type { Choice } from './choices.ts'
import { makeLabel, nobody } from './make-label.ts'
import { isOnScreen, type Screen } from './screen.ts'
import { type MeasureText, textBlocks } from './text-block.ts'

const clearance = 6

export function countryChoices({ name, nameArabic, at }: Country, screen: Screen, measure: MeasureText): Choice[] {
  const type = labelTypes.country(screen.typeZoom)
  // The style has it in capitals.
  const [block] = textBlocks(name.toUpperCase(), nameArabic, type, measure)
  if (!block) return []
  const { size } = type.first
  const width = block.width + name.length * countrySpacing * size
  return at.flatMap((coordinates): Choice[] => {
    const point = screen.project(coordinates)
    if (!isOnScreen(screen, point)) return []
    const label = () =>
      makeLabel(nobody, coordinates, {
        type: 'country',
        text: name,
        second: nameArabic,
        size,
        secondScale: type.second.size / size,
        anchor: 'center',
      })
    const box = moved(boxAround(width, block.height, clearance), ...point)
    return [{ footing: { boxes: [box] }, labels: () => [label()] }]
  })
}

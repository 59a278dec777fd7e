/** Where the name of a country can stand. */
import type { Country } from '../dossier/dossier.ts'
import { boxAround, boxesMeet, moved } from '../plane/box.ts'
import { isArabic } from '../style/fonts.ts'
import { countrySpacing, type Lettering } from '../style/label-type.ts'
import { inReadingOrder, withoutPoints } from '../style/map-text.ts'
import type { Choice } from './choices.ts'
import { makeLabel, nobody } from './make-label.ts'
import { footingOf } from './room.ts'
import { isOnScreen, type Screen } from './screen.ts'
import { type MeasureText, textBlocks } from './text-block.ts'

const clearance = 4

export function countryChoices(
  { name, otherName, at }: Country,
  screen: Screen,
  lettering: Lettering,
  measure: MeasureText,
): Choice[] {
  const type = lettering.country(screen.typeZoom)
  const { size } = type.first
  // Joined letters are not spaced.
  const spacing = isArabic(name) ? 0 : name.length * countrySpacing * size
  // Rather than go unnamed, it goes without its other name.
  const choices = [...new Set([otherName, ''])].flatMap((second) => {
    // The style has it in capitals.
    const [block] = textBlocks(name.toUpperCase(), second.toUpperCase(), type, measure)
    if (!block) return []
    const width = block.width + spacing
    return at.flatMap((coordinates): Choice[] => {
      const point = screen.project(coordinates)
      if (!isOnScreen(screen, point)) return []
      const label = () =>
        makeLabel(nobody, coordinates, {
          type: 'country',
          text: inReadingOrder(withoutPoints(name), type.first.isRightToLeft),
          second: inReadingOrder(withoutPoints(second), type.second.isRightToLeft),
          size,
          secondScale: type.second.size / size,
          anchor: 'center',
          textOffset: [0, -block.lift / size],
        })
      const box = moved(boxAround(width, block.height, clearance), ...point)
      return [{ footing: footingOf([box]), labels: () => [label()] }]
    })
  })
  const { spot } = screen
  const meetsSpot = ({ footing: { boxes } }: Choice) => spot !== undefined && boxes.some((box) => boxesMeet(box, spot))
  return [...choices.filter((choice) => !meetsSpot(choice)), ...choices.filter(meetsSpot)]
}

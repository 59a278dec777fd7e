/** Where the name of a country can stand. */
import type { Country } from '../dossier/dossier.ts'
import { boxAround, boxesMeet, moved } from '../plane/box.ts'
import { countrySpacing, labelTypes } from '../style/label-type.ts'
import type { Choice } from './choices.ts'
import { makeLabel, nobody } from './make-label.ts'
import { footingOf } from './room.ts'
import { isOnScreen, type Screen } from './screen.ts'
import { type MeasureText, textBlocks } from './text-block.ts'

const clearance = 4

export function countryChoices({ name, otherName, at }: Country, screen: Screen, measure: MeasureText): Choice[] {
  const type = labelTypes.country(screen.typeZoom)
  const { size } = type.first
  // Rather than go unnamed, it goes without its Arabic name.
  const choices = [...new Set([otherName, ''])].flatMap((second) => {
    // The style has it in capitals.
    const [block] = textBlocks(name.toUpperCase(), second, type, measure)
    if (!block) return []
    const width = block.width + name.length * countrySpacing * size
    return at.flatMap((coordinates): Choice[] => {
      const point = screen.project(coordinates)
      if (!isOnScreen(screen, point)) return []
      const label = () =>
        makeLabel(nobody, coordinates, {
          type: 'country',
          text: name,
          second,
          size,
          secondScale: type.second.size / size,
          anchor: 'center',
        })
      const box = moved(boxAround(width, block.height, clearance), ...point)
      return [{ footing: footingOf([box]), labels: () => [label()] }]
    })
  })
  const { spot } = screen
  const meetsSpot = ({ footing: { boxes } }: Choice) => spot !== undefined && boxes.some((box) => boxesMeet(box, spot))
  return [...choices.filter((choice) => !meetsSpot(choice)), ...choices.filter(meetsSpot)]
}

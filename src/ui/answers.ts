/** What the field “Find” answers: loaded when somebody writes, with all that searches. */
import type { App } from '../app.svelte.ts'
import { isWhole } from '../dossier/find.ts'
import { type Finding, findIn, groundTowns } from '../find/find-in.ts'
import { ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { type Found, searchIndex } from './look-up.ts'

export interface Answer {
  id: string
  name: string
  about: string
  choose: () => void
}
interface Grouped extends Answer {
  group: string
}
export interface AnswerGroup {
  id: string
  answers: Answer[]
}

function answerTo(app: App, found: Finding): Grouped {
  const { find, types, feature: ofFeatures, quotation, position } = app.words
  const selecting = (to: Selection) => () => app.select(to)
  switch (found.is) {
    case 'feature': {
      const { slug, name, type } = found.feature
      const about = ofFeatures.inBrief(found.feature)
      return { id: slug, group: types[type], name, about, choose: selecting(ofFeature(slug)) }
    }
    case 'passage': {
      const { id, exact } = found.passage
      const about = quotation.numbered(found.passage)
      return { id, group: find.quotations, name: exact, about, choose: selecting(ofPassage(id)) }
    }
    case 'town': {
      const { name, latitude, longitude } = found.town
      const choose = () => app.flyTo({ latitude, longitude, zoom: 10 })
      return { id: `${latitude},${longitude}`, group: find.towns, name, about: '', choose }
    }
    case 'spot': {
      const { latitude, longitude } = found.spot
      const name = position({ coordinates: [longitude, latitude], precision: 1 })
      return {
        id: 'spot',
        group: find.coordinates,
        name,
        about: '',
        choose: () => app.flyTo({ latitude, longitude, zoom: 12 }),
      }
    }
  }
}

/** @param places the address of the names on the ground @returns what answers to a text, in groups; it throws where an index cannot be fetched */
export async function answersFrom(app: App, places: string): Promise<(written: string) => Promise<AnswerGroup[]>> {
  // Without its names the ground is searched for nothing; all else is.
  const ground = await fetch(places)
    .then((response) => response.json())
    .catch(() => undefined)
  const towns = ground ? groundTowns(ground) : []
  const fromIndex = ({ slug, name }: Found): Grouped => ({
    id: slug,
    group: app.words.find.places,
    name,
    about: '',
    choose: () => app.select(ofFeature(slug)),
  })
  return async (written) => {
    const own = findIn(app.dossier, towns, written).map((found) => answerTo(app, found))
    const further = isWhole(app.dossier) ? undefined : await searchIndex(app.addresses.search, written)
    const known = new Set(own.map(({ id }) => id))
    const all = [...own, ...(further?.found ?? []).filter(({ slug }) => !known.has(slug)).map(fromIndex)]
    return [...new Set(all.map(({ group }) => group))].map((id) => ({
      id,
      answers: all.filter(({ group }) => group === id),
    }))
  }
}

/** What the files of a page are made from, taken from the app at that page. */
import type { App } from '../app.svelte.ts'
import type { StillSubject } from '../still/draw-map.ts'
import { plainView } from '../view/view.ts'
import type { AllWords } from '../words/all-words.ts'
import type { PageFacts } from './page-facts.ts'

export const factsOf = (app: App, words: AllWords): PageFacts => ({
  words,
  dossier: app.dossier,
  selected: app.selected,
  quoted: app.quoted,
  address: {
    canonical: app.addresses.canonical,
    of: (selection) => app.addresses.link({ ...plainView(app.dossier.slug), ...selection }),
    inLanguages: app.languages.map(({ language, folder }) => ({
      language,
      address: app.addresses.plainLinkIn(folder),
    })),
    embed: app.addresses.link({ embed: true }),
    card: `${app.addresses.canonical}card.png`,
    oembed: `${app.addresses.canonical}oembed.json`,
    feed: app.addresses.feed(),
  },
})

/** The languages of what is quoted. */
export const quotedLanguages = ({ dossier: { article, furtherArticles } }: App): string[] =>
  [article, ...furtherArticles].map(({ language }) => language)

export const stillSubjectOf = ({ view, dossier, selected, marks, bounds, words }: App): StillSubject => ({
  view,
  dossier,
  marks,
  bounds,
  label: words.map.region,
  isRightToLeft: words.direction === 'rtl',
  selected,
  overlays: { inset: words.map.around, locator: words.map.locator, length: words.length },
})

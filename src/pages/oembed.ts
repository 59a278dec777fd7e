/** A page as other people's sites embed it from nothing but its link: https://oembed.com, version 1.0. */
import type { App } from '../app.svelte.ts'
import { iframeCode } from '../view/share.ts'
import { dossierAddress } from './address.ts'
import { cardSize } from './card.ts'
import { subjectOf } from './subject.ts'

const dayInSeconds = 86_400

export function oembedOf(app: App, card: string): string {
  const { title } = subjectOf(app)
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Passage',
    provider_url: dossierAddress(app),
    html: iframeCode({ link: app.link({ embed: true }), title }),
    // The size that the code above gives its frame.
    width: 640,
    height: 480,
    thumbnail_url: card,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    cache_age: dayInSeconds,
  })
}

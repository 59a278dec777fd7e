/** The oEmbed document of a page, by which other sites embed it from its link: https://oembed.com, version 1.0. */

import { noSelection } from '../view/selection.ts'
import { iframeCode, iframeSize } from '../view/share.ts'
import type { PageFacts } from './page-facts.ts'
import { pictureCardSize } from './picture-card.ts'
import { subjectOf } from './subject.ts'

const dayInSeconds = 86_400

export function oembedOf(facts: PageFacts): string {
  const { words, address } = facts
  const { title } = subjectOf(facts)
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: words.site,
    provider_url: address.of(noSelection),
    html: iframeCode({ link: address.embed, title }),
    ...iframeSize,
    thumbnail_url: address.card,
    thumbnail_width: pictureCardSize.width,
    thumbnail_height: pictureCardSize.height,
    cache_age: dayInSeconds,
  })
}

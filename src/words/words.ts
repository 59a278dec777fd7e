/** Whole sentences from values, in one language; there are no sentences for readers elsewhere. */
import { claimIn } from './claims.ts'
import { correctionsIn } from './corrections.ts'
import { datesIn } from './dates.ts'
import { downloadIn } from './download.ts'
import { keyEntryIn } from './explanations.ts'
import { featureIn } from './feature.ts'
import { filtersIn } from './filtering.ts'
import { formatsIn } from './formats.ts'
import type { Language, Messages } from './language.ts'
import { mapIn, mapKeysIn, markTextsIn } from './map.ts'
import { measuresIn } from './measures.ts'
import { noticeIn } from './notices.ts'
import { consentIn, onlineBasemapIn } from './online.ts'
import { articleIn, pageIn } from './page.ts'
import { quotationIn } from './quotation.ts'
import { citationIn, shareIn } from './share.ts'
import { siteName } from './site-name.ts'
import { timelineIn } from './time.ts'

export const languageFrom = (messages: Messages): Language => ({ messages, formats: formatsIn(messages.locale) })

/** All that the page says. */
export function wordsFrom(language: Language) {
  const { messages } = language
  return {
    /** As HTML's `lang` and `dir` have it, as `Intl` names it, and as it calls itself. */
    language: messages.language,
    direction: messages.dir,
    locale: messages.locale,
    name: messages.name,
    site: siteName,
    ...messages.terms,
    ...datesIn(language),
    ...measuresIn(language),
    ...claimIn(language),
    page: pageIn(language),
    article: articleIn(language),
    embed: messages.embed,
    feature: featureIn(language),
    filters: filtersIn(language),
    find: messages.find,
    quotation: quotationIn(language),
    download: downloadIn(language),
    corrections: correctionsIn(language),
    /** What can be read without a connection. */
    offline: messages.offline,
    timeline: timelineIn(language),
    markTexts: markTextsIn(language),
    map: mapIn(language),
    /** Buttons that do what dragging does. */
    moveButtons: messages.moveButtons,
    /** For readers who ask for little data. */
    littleData: messages.littleData,
    /** What the keys do while the map has the focus. */
    mapKeys: mapKeysIn(language),
    /** The handle between the map and the article, where the one stands above the other. */
    stageHandle: messages.stageHandle,
    /** The list of what is on the map. */
    mapList: messages.mapList,
    basemaps: messages.basemaps,
    themes: messages.themes,
    keyEntry: keyEntryIn(language),
    consent: consentIn(language),
    onlineBasemap: onlineBasemapIn(language),
    notice: noticeIn(language),
    dismissNotices: messages.notices.dismiss,
    share: shareIn(language),
    ...citationIn(language),
  }
}

export type Words = ReturnType<typeof wordsFrom>

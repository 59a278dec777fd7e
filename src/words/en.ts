/** British English. A second language is a file and a folder like these. */
import * as claims from './en/claims.ts'
import { corrections } from './en/corrections.ts'
import * as dates from './en/dates.ts'
import { download } from './en/download.ts'
import { feature } from './en/feature.ts'
import { filters } from './en/filtering.ts'
import { find } from './en/finding.ts'
import * as map from './en/map.ts'
import * as measures from './en/measures.ts'
import * as metadata from './en/metadata.ts'
import * as notices from './en/notices.ts'
import { offline } from './en/offline.ts'
import * as online from './en/online.ts'
import * as page from './en/page.ts'
import { quotation } from './en/quotation.ts'
import * as share from './en/share.ts'
import * as terms from './en/terms.ts'
import { timeline } from './en/time.ts'
import { siteName } from './site-name.ts'

export const en = {
  /** As HTML's `lang` names it, and as Open Graph does. */
  language: 'en',
  locale: 'en_GB',
  site: siteName,
  ...terms,
  ...dates,
  ...measures,
  ...claims,
  ...page,
  feature,
  filters,
  find,
  quotation,
  download,
  corrections,
  offline,
  timeline,
  ...map,
  ...online,
  ...notices,
  ...share,
  ...metadata,
}

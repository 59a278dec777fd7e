/** The format of the site: what stands beside the folders of the dossiers. */
import { z } from 'zod'
import { languageTag, name, schemaAddress, slug, usualLanguage } from './values.ts'

export const siteFileName = 'site.json'
export const siteFactsFile = z
  .strictObject({
    $schema: schemaAddress,
    name: name.optional().describe('what the site is called; Passage unless it is given'),
    order: z
      .array(slug)
      .optional()
      .describe(
        'dossiers in the order in which they are listed; the first opens at the site’s own address. Those that are not named follow, the newest first',
      ),
    languages: z
      .array(languageTag)
      .min(1)
      .optional()
      .describe(
        `the languages in which the site is made; the first is that of its own address. ${usualLanguage} alone unless they are given`,
      ),
    offline: z
      .boolean()
      .optional()
      .describe(
        'whether readers’ devices keep dossiers, to be read without a connection, as they do unless this is false; then what they have kept is cleared',
      ),
  })
  .meta({ title: 'Passage: the site of the dossiers' })

export type SiteFacts = z.infer<typeof siteFactsFile>

/** The languages in which the site is made. */
export const siteLanguagesOf = ({ languages = [usualLanguage] }: SiteFacts): readonly string[] => languages

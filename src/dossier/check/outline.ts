/**
 * What can still be relied on in a file that is wrong elsewhere. The schema refuses the file as a whole; the outline keeps
 * each part that is sound, so that one fault does not hide another.
 */
import { z } from 'zod'
import { dossierFile, feature } from '../format.ts'

const hopeful = <Value>(schema: z.ZodType<Value>) => schema.optional().catch(undefined)
const list = <Value>(entry: z.ZodType<Value>) => z.array(hopeful(entry)).catch([])
/** Something that is there, whatever it is: undefined only when it is absent. */
const object = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const schema = z.object(shape)
  return schema.catch(() => schema.parse({}))
}

const text = hopeful(z.string())
const metres = hopeful(z.number().positive())
const site = object({ site: text }).optional()

const featureOutline = object({
  id: text,
  geometry: hopeful(feature.shape.geometry),
  properties: object({
    type: text,
    site: text,
    aliases: list(z.string()),
    position: object({ precision: metres }).optional(),
    path: object({ corridor: metres, geodesic: hopeful(z.boolean()) }).optional(),
    from: site,
    to: site,
    claims: list(
      object({ attribution: list(z.string()), citations: list(z.object({ passage: z.string(), words: z.string() })) }),
    ),
  }),
})

const passageOutline = object({
  id: text,
  paragraph: hopeful(z.int()),
  selector: hopeful(
    z.tuple([
      z.object({ exact: z.string().min(1), prefix: text, suffix: text }),
      z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
    ]),
  ),
})

export const layerOutline = object({ features: list(featureOutline) })
export const passagesOutline = object({ passages: list(passageOutline) })
export const dossierOutline = object({
  article: object({ paragraphs: hopeful(z.int()), length: hopeful(z.int()), sha256: text }),
  sources: list(object({ id: text })),
  attribution: list(z.string()),
  extent: hopeful(dossierFile.shape.extent),
  groups: list(object({ id: text, layers: list(object({ id: text })) })),
})

export type FeatureOutline = z.infer<typeof featureOutline>
export type PassageOutline = z.infer<typeof passageOutline>
export type DossierOutline = z.infer<typeof dossierOutline>

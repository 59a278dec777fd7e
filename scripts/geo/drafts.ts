/** Dossiers while they are being made: a problem is told, and what was last fit to be shown is shown. */
import { formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier, DossierProblem } from '../../src/dossier/dossier.ts'
import { orderDossiers } from '../../src/dossier/prepare/order-dossiers.ts'
import { loadSite, readDossiers } from './load.ts'

export class Drafts {
  readonly #lastFit = new Map<string, Dossier>()

  /**
   * @param name what the folder is called in messages
   * @throws Error with all problems where there is no dossier to show
   */
  async load(folder: string, name: string): Promise<{ dossiers: Dossier[]; problems: DossierProblem[] }> {
    const loaded = await readDossiers(folder)
    for (const { slug, dossier } of loaded) if (dossier) this.#lastFit.set(slug, dossier)
    const problems = loaded.flatMap(({ slug, problems: own }) =>
      own.map(
        (problem): DossierProblem => ({
          dossier: slug,
          ...(problem.feature && { feature: problem.feature }),
          text: formatProblem(problem, `${name}/${slug}`),
        }),
      ),
    )
    const shown = loaded.flatMap(({ slug }) => this.#lastFit.get(slug) ?? [])
    if (shown.length === 0) throw new Error(problems.map(({ text }) => text).join('\n'))
    const { order } = await loadSite(folder, name)
    return { dossiers: orderDossiers(shown, order), problems }
  }
}

/** Dossiers while they are being made: a problem is told, and what was last fit to be shown is shown. */
import { formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier, DossierProblem } from '../../src/dossier/dossier.ts'
import { inSiteOrder, type LoadedDossiers, loadSite, readDossiers } from './load.ts'

export class Drafts {
  readonly #lastFit = new Map<string, { dossier: Dossier; translations: Dossier[] }>()

  /**
   * @param name what the folder is called in messages
   * @throws Error with all problems where there is no dossier to show
   */
  async load(folder: string, name: string): Promise<LoadedDossiers & { problems: DossierProblem[] }> {
    const loaded = await readDossiers(folder)
    for (const { slug, dossier, translations } of loaded)
      if (dossier) this.#lastFit.set(slug, { dossier, translations })
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
    return {
      ...inSiteOrder(
        shown.map(({ dossier }) => dossier),
        shown.flatMap(({ translations }) => translations),
        order,
      ),
      problems,
    }
  }
}

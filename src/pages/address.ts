/** The address of a page of the present dossier, whatever looks the present view has. */
import type { App } from '../app.svelte.ts'
import { nothing, type Selection } from '../view/selection.ts'
import { plainView } from '../view/view.ts'

export const pageAddress = (app: App, selection: Selection): string =>
  app.link({ ...plainView(app.view.dossier), ...selection })

export const dossierAddress = (app: App): string => pageAddress(app, nothing)

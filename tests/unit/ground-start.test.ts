/** A ground is there as soon as its dossier is: also on a small phone. */
import { expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { fittingZoom } from '../../src/still/frame.ts'
import { pageStages } from '../../src/still/page-stages.ts'
import { groundFiles, worldFolder } from '../../src/style/ground-files.ts'
import { palettes } from '../../src/style/palette.ts'
import { buildStyle } from '../../src/style/style.ts'
import { plainView } from '../../src/view/view.ts'
import { en } from '../english.ts'

const withGround = dossiers.filter(({ ground }) => ground && ground.folder !== worldFolder)

test('a dossier with a ground of its own opens on it on every page’s stage', () => {
  expect(withGround.length).toBeGreaterThan(0)
  for (const dossier of withGround) {
    for (const { stage } of pageStages()) {
      const zoom = fittingZoom(dossier.extent, stage)
      const files = groundFiles(zoom, dossier.extent, dossier.ground)
      expect(files).toEqual(expect.arrayContaining(['region', 'relief', 'places']))
      expect(files).not.toContain('world')
      const { layers } = buildStyle({
        view: plainView(dossier.slug),
        dossier,
        marks: en.markTexts(dossier),
        palette: palettes.light,
        files,
        groundAddress: (path) => path,
      })
      for (const id of ['region-land', 'region-sea-lake', 'relief'])
        expect(layers.find((layer) => layer.id === id)?.minzoom ?? Infinity).toBeLessThan(zoom)
    }
  }
})

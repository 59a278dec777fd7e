import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import Page from '../../src/Page.svelte'
import { themes } from '../../src/view/view.ts'
import { appAt } from '../app-at.ts'

test('a site whose operator offers no basemap of other hosts speaks of none, and says so of a link to one', () => {
  const app = appAt('?base=satellite')
  expect(app.notices).toEqual([{ kind: 'unknown-basemap', given: 'satellite', suggestions: [] }])
  const { body } = render(Page, { props: { app } })
  expect(body).toContain('There is no basemap “satellite”.')
  const choices = body.slice(body.indexOf('<select'), body.indexOf('</select')).matchAll(/<option value="(\w*)"/g)
  expect([...choices].map(([, theme]) => theme)).toEqual(['', ...themes])
})

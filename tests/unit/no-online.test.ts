import { render } from 'svelte/server'
import { expect, test, vi } from 'vitest'
import { App as State } from '../../src/app.svelte.ts'
import dossiers from '../../src/data.ts'
import Page from '../../src/Page.svelte'

vi.mock('../../basemaps.config.ts', () => ({ onlineBasemaps: {} }))

test('a site whose operator offers no basemap of other hosts speaks of none, and says so of a link to one', () => {
  const app = new State(dossiers, { pathname: '/', search: '?base=satellite' }, { origin: '', base: '/' })
  expect(app.notices.map(({ words }) => words)).toEqual(['There is no basemap “satellite”.'])
  const offered = render(Page, { props: { app } }).body.matchAll(/name="basemap" value="(\w+)"/g)
  expect([...offered].map(([, name]) => name)).toEqual(['auto', 'light', 'dark', 'print'])
})

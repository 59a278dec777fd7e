import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { billOfMaterials, licences } from '../../scripts/site/bill.ts'

const read = async (): Promise<{ name: string; version: string; purl: string }[]> =>
  JSON.parse(await billOfMaterials('.')).components

test('the bill of materials names all that the page depends on, and what is in it from elsewhere, in its version', async () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(await readFile('package.json', 'utf8'))
  const listed = await read()
  for (const [name, version] of Object.entries(dependencies)) {
    expect(listed).toContainEqual(expect.objectContaining({ name, version }))
  }
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['@mapbox/maki', 'pagefind']))
  expect(listed.map(({ name }) => name)).not.toContain('vitest')
  expect(new Set(listed.map(({ purl }) => purl)).size).toBeGreaterThan(100)
})

test('each of them has its licence beside the site', async () => {
  const text = await licences('.')
  for (const { name, version } of await read()) expect(text).toContain(`${name} ${version}`)
})

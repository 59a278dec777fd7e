import { describe, expect, test } from 'vitest'
import { basePath, siteOrigin } from '../../scripts/site/settings.ts'

describe('where the site will stand', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['https://maps.example', 'https://maps.example'],
    ['https://maps.example/', 'https://maps.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('SITE_ORIGIN %s is read as “%s”', (given, origin) => {
    expect(siteOrigin(given)).toBe(origin)
  })

  test.each(['maps.example', 'https://maps.example/maps/', 'ftp://maps.example', 'https://maps.example/?a'])(
    'SITE_ORIGIN %s is refused, with what was expected',
    (given) => {
      expect(() => siteOrigin(given)).toThrow(`SITE_ORIGIN is “${given}”; expected`)
    },
  )

  test.each([
    [undefined, '/'],
    ['/', '/'],
    ['/maps', '/maps/'],
    ['/a/b-c/', '/a/b-c/'],
  ])('BASE_PATH %s is read as “%s”', (given, base) => {
    expect(basePath(given)).toBe(base)
  })

  test.each(['maps/', './', 'https://maps.example/maps/', '/maps/?a', '//maps.example/'])(
    'BASE_PATH %s is refused, with what was expected',
    (given) => {
      expect(() => basePath(given)).toThrow(`BASE_PATH is “${given}”; expected`)
    },
  )
})

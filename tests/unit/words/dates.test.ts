import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../../src/dossier/day.ts'
import { whenOf } from '../../../src/dossier/prepare/read-date.ts'
import { en } from '../../english.ts'

const when = (edtf: string) => whenOf({ edtf, basis: 'stated' })

test.each([
  ['2024-11-28', '28 November 2024', '28 Nov'],
  ['2024-12-16~', 'about 16 December 2024', 'about 16 Dec'],
  ['2024-12-09/2024-12-15', '9–15 December 2024', '9–15 Dec'],
  ['2024-11-28/2024-12-03', '28 November–3 December 2024', '28 Nov–3 Dec'],
  ['../2024-12-15', 'by 15 December 2024', 'by 15 Dec'],
  ['2024-12-15/..', 'from 15 December 2024', 'from 15 Dec'],
])('the date %s is said “%s”, and on the map “%s”', (edtf, long, short) => {
  expect([en.date(when(edtf)), en.briefDate(when(edtf))]).toEqual([long, short])
})

test('a date that is open on both sides is said not to be known', () => {
  expect(en.date(when('../..'))).toBe('date not known')
})

describe.each([
  ['Pacific/Kiritimati', 'fourteen hours before Greenwich'],
  ['Pacific/Pago_Pago', 'eleven hours behind it'],
])('in %s, %s,', (zone) => {
  afterEach(() => vi.unstubAllEnvs())

  test('the day is the reader’s own from midnight to midnight, and a citation prints that very day', () => {
    vi.stubEnv('TZ', zone)
    for (const instant of [new Date(2026, 10, 22, 0, 1), new Date(2026, 10, 22, 23, 59)]) {
      expect(dayOf(instant)).toBe('2026-11-22')
      expect(en.day(dayOf(instant))).toBe('22 November 2026')
    }
  })

  test('a day of the article is printed as it stands there', () => {
    vi.stubEnv('TZ', zone)
    expect(en.date(when('2024-11-28'))).toBe('28 November 2024')
    expect(en.briefDay('2024-11-28')).toBe('28 Nov')
  })
})

test('no file takes the way a country writes its dates for one that machines read', () => {
  const source = new URL('../../../src/', import.meta.url)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name))
  const guilty = files.filter((name) =>
    /en-CA|sv-SE|toLocaleDateString/.test(readFileSync(new URL(name, source), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(guilty).toEqual([])
})

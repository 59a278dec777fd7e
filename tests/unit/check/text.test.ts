import { expect, test } from 'vitest'
import { linesAfter } from './breaking.ts'

const expected = 'expected plain text, without markup or invisible characters'

test.each([
  ['a tag', 'Hear <b>this</b>', 'a tag in “Hear <b>this</b>”'],
  ['an HTML entity', 'Salt &amp; pepper', 'an HTML entity in “Salt &amp; pepper”'],
  ['a numeric entity', 'Salt &#38; pepper', 'an HTML entity in “Salt &#38; pepper”'],
  ['a Markdown link', 'See [here](https://x.org)', 'a Markdown link in “See [here](https://x.org)”'],
  ['a bell', 'Ring\u0007', 'the character U+0007 in “Ring\\u{7}”'],
  ['a line break', 'One\ntwo', 'the character U+000A in “One\\ntwo”'],
  ['an override of direction', 'moc.\u202eelgoog', 'the character U+202E in “moc.\\u{202e}elgoog”'],
  ['an isolate of direction', 'a\u2066b', 'the character U+2066 in “a\\u{2066}b”'],
  ['half a character', 'a\ud800b', 'the character U+D800 in “a\\u{d800}b”'],
  ['a soft hyphen', 'Tar\u00adtus', 'the character U+00AD in “Tar\\u{ad}tus”'],
  ['a space of no width', 'Tar\u200btus', 'the character U+200B in “Tar\\u{200b}tus”'],
  ['a joiner between Latin letters', 'Tar\u200dtus', 'the character U+200D in “Tar\\u{200d}tus”'],
  ['a word joiner', 'Tar\u2060tus', 'the character U+2060 in “Tar\\u{2060}tus”'],
  ['a joiner of graphemes', 'Tar\u034ftus', 'the character U+034F in “Tar\\u{34f}tus”'],
  ['a blank letter', 'Tar\u3164tus', 'the character U+3164 in “Tar\\u{3164}tus”'],
  ['a blank of Braille', 'Tar\u2800tus', 'the character U+2800 in “Tar\\u{2800}tus”'],
  ['a tag', 'Tar\u{e0041}tus', 'the character U+E0041 in “Tar\\u{e0041}tus”'],
  ['no character at all', 'Tar\ufffetus', 'the character U+FFFE in “Tar\\u{fffe}tus”'],
  ['white space alone', ' ', 'nothing but white space'],
])('%s is refused in text that a reader sees', (_, text, found) => {
  expect(linesAfter('dossier.json', 'title', text)).toEqual([`dossier.json · title: found ${found}; ${expected}`])
  expect(linesAfter('events.geojson', 'features.0.properties.claims.0.text', text)).toEqual([
    `events.geojson · talks · properties.claims[0].text: found ${found}; ${expected}`,
  ])
})

test.each([
  'می\u200cخواهم',
  'क्\u200dष',
  '👩\u200d🚒',
  '\u0601٢٠٢٤',
  'دمشق · السفارة الروسية',
  '33°31′33″N',
  '“R&D”, [sic] (2024)',
  'a 🙂 b',
])('%s is plain text', (text) => {
  expect(linesAfter('dossier.json', 'title', text)).toEqual([])
})

test('a text that is missing or empty is refused', () => {
  expect(linesAfter('dossier.json', 'title', undefined)).toEqual(['dossier.json · title: found nothing; expected text'])
  expect(linesAfter('dossier.json', 'title', '')).toEqual([
    'dossier.json · title: found “”; expected text that is not empty',
  ])
})

test('what stands around a passage may hold the breaks between paragraphs, but no markup', () => {
  expect(linesAfter('passages.json', 'passages.0.selector.0.prefix', 'a\n\nb')).toEqual([])
  expect(linesAfter('passages.json', 'passages.0.selector.0.prefix', '<p>')).toHaveLength(1)
})

test.each(['8 May', '2024-13', '2024-05-09/2024-05-01', '[2024,2025]', '2024-05?-08', '2024-25'])(
  '%s is not an EDTF date of level 1',
  (date) => {
    expect(linesAfter('events.geojson', 'features.0.properties.date.edtf', date)).toEqual([
      `events.geojson · talks · properties.date.edtf: found “${date}”; expected an EDTF date of level 1, for example 2024-11-28, 2024-12-16~ or 2024-12-09/2024-12-15`,
    ])
  },
)

test.each(['2024-02-30', '2023-02-29', '2024-05-01/2024-06-31'])('%s names a day that no calendar has', (date) => {
  const [day] = date.split('/').slice(-1)
  expect(linesAfter('events.geojson', 'features.0.properties.date.edtf', date)).toEqual([
    `events.geojson · talks · properties.date.edtf: found “${date}”: there is no ${day}; expected days that the calendar has`,
  ])
})

test.each(['2024-05-08', '2024-05-08~', '2024-05-01/2024-05-08', '../2024-05-08', '2024-02-29', '2024-05', '2024-21'])(
  '%s is an EDTF date of level 1',
  (date) => {
    expect(linesAfter('dossier.json', 'article.date.edtf', date)).toEqual([])
  },
)

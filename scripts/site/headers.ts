/** The headers that a file server is to send with the site. */
import { everywhere } from '../../src/pages/policy.ts'

/** What no page has a use for. */
const needless = [
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'accelerometer',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * The headers of the site, for file servers that read them from a file of the name `_headers`:
 * https://developers.cloudflare.com/pages/configuration/headers/. Others can be set to send the same.
 *
 * @param base the path of the site, with its slashes
 */
export function headersFile(base: string): string {
  const policy = everywhere.map((part) => part.join(' ')).join('; ')
  const permissions = needless.map((feature) => `${feature}=()`).join(', ')
  return `${base}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: ${permissions}
  Content-Security-Policy: ${policy}
  Cache-Control: no-cache
${base}assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`
}

import { defineConfig } from 'vite'
import { siteConfig } from './scripts/site/config.ts'
import { basePath, siteOrigin } from './scripts/site/settings.ts'

export default defineConfig(({ isPreview }) =>
  siteConfig(
    {
      geo: 'geo',
      base: basePath(process.env.BASE_PATH),
      origin: siteOrigin(process.env.SITE_ORIGIN),
      cache: 'node_modules/.cache/passage',
    },
    isPreview,
  ),
)

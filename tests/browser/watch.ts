import { afterAll, afterEach } from 'vitest'
import { closePages, lookAfterPages } from './pages.ts'

afterEach(lookAfterPages)
afterAll(closePages)

/** The marks of a dossier as a still map takes them: what is lit, what is a link, what a switch may hide. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { Mark, NamedMark } from '../dossier/dossier.ts'
import { element } from '../markup/element.ts'
import type { Frame, Point } from './frame.ts'

/** A mark of the dossier with its shape, in the dossier's order. */
export interface Shape {
  mark: NamedMark
  geometry: Geometry
}

/** What is drawn, and where. */
export interface Scene {
  frame: Frame
  shapes: readonly Shape[]
  /** Slugs of what is selected. */
  lit: readonly string[]
  /** The address of a feature's page; undefined for a picture, which leads nowhere. */
  address?: (slug: string) => string
  /** What a feature is called in full. */
  name: (slug: string) => string
}

export const shapesOf = (marks: FeatureCollection<Geometry, NamedMark>): Shape[] =>
  marks.features.map(({ properties, geometry }) => ({ mark: properties, geometry }))

/** By what switches and dates hide a mark in the page. */
export const veiled = ({ layer, since }: Mark) => ({ 'data-layer': layer, 'data-since': since || undefined })

/** Wraps what is drawn of a feature in a link to its page. */
export const linked = ({ address, name, lit }: Scene, mark: Mark, look: string, content: string | string[]): string => {
  const attributes = { class: lit.includes(mark.slug) ? `${look} lit` : look, ...veiled(mark) }
  return address
    ? element(
        'a',
        { href: address(mark.slug), ...attributes, 'data-feature': mark.slug, 'aria-label': name(mark.slug) },
        content,
      )
    : element('g', attributes, content)
}

/** Something drawn in CSS pixels at a point of the frame. */
export interface Pinned {
  at: Point
  drawing: string
  /** Of what is no link, and so does not bear them itself. */
  attributes?: Record<string, string | number | undefined>
}

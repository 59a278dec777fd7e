/** The field that finds things. */
export const find = {
  label: 'Find a place, a quotation or coordinates',
  placeholder: 'Find',
  results: 'Found',
  places: 'Places',
  quotations: 'Quotations',
  towns: 'Towns on the map',
  coordinates: 'Coordinates',
}

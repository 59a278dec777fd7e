/** Which sites have room for their signs: of two whose signs would touch, the first has its sign, and the other is a dot. */
export function signsApart<Site>(
  sites: readonly Site[],
  isFirst: (site: Site) => boolean,
  distance: (one: Site, other: Site) => number,
  signSize: number,
): { signed: Site[]; crowded: Site[] } {
  const signed: Site[] = []
  const inOrder = [...sites].sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
  for (const site of inOrder) {
    if (signed.every((other) => distance(site, other) >= signSize + clearance)) signed.push(site)
  }
  return { signed, crowded: inOrder.filter((site) => !signed.includes(site)) }
}

/** Between two signs, in CSS pixels. */
const clearance = 1

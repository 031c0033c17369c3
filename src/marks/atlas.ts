import { feature, neighbors } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import atlasFile from 'us-atlas/counties-10m.json' with { type: 'json' }

type Shape = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { id: string }
type Position = readonly [number, number]
/** Rings of a polygon, the outer one first. */
type Rings = readonly (readonly Position[])[]
type Area = { type: 'Polygon'; coordinates: Rings } | { type: 'MultiPolygon'; coordinates: readonly Rings[] }

/** States and counties, territories among them, in degrees. */
export const atlas = atlasFile as unknown as Topology<{ states: GeometryCollection; counties: GeometryCollection }>

/** Counties of a state, by its Census code. */
export function countyShapes(stateFips: string): Shape[] {
  return (atlas.objects.counties.geometries as Shape[]).filter(({ id }) => id.startsWith(stateFips))
}

/** Census codes of the states that share a border with a state; a corner is none. */
export function neighboursOf(stateFips: string): string[] {
  const shapes = atlas.objects.states.geometries
  borders ??= neighbors(shapes)
  const index = shapes.findIndex(({ id }) => id === stateFips)
  return (borders[index] ?? []).map((other) => String(shapes[other]!.id))
}
let borders: number[][] | undefined

/** The atlas's code of the county that holds a point of a state; undefined for a point at sea. */
export function countyAt(stateFips: string, point: Position): string | undefined {
  return boundsOf(stateFips).find(
    ({ west, south, east, north, polygons }) =>
      point[0] >= west &&
      point[0] <= east &&
      point[1] >= south &&
      point[1] <= north &&
      polygons.some((rings) => rings.filter((ring) => encloses(ring, point)).length === 1),
  )?.id
}

/** What the atlas calls a county, without its kind; undefined where it has none of that code. */
export function countyName(fips: string): string | undefined {
  return countyShapes(fips.slice(0, 2)).find(({ id }) => id === fips)?.properties?.name
}

interface Bounded {
  id: string
  polygons: readonly Rings[]
  west: number
  south: number
  east: number
  north: number
}

function boundsOf(stateFips: string): Bounded[] {
  const known = bounded.get(stateFips)
  if (known) return known
  const made = countyShapes(stateFips).map((shape) => {
    const { geometry } = feature(atlas, shape) as unknown as { geometry: Area }
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const points = polygons.flatMap((rings) => rings[0]!)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const bounds = { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }
    return { id: shape.id, polygons, ...bounds }
  })
  bounded.set(stateFips, made)
  return made
}
const bounded = new Map<string, Bounded[]>()

/** Whether a ring goes around a point: a line from it crosses the ring an odd number of times. */
function encloses(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

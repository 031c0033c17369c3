import { geoCentroid, geoConicEqualArea, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { atlas, countyShapes } from './atlas.ts'

type Point = readonly [number, number]
type Ring = readonly number[]

/** One state's land and county borders as paths in px, and where a place lies among them. */
interface Ground {
  height: number
  land: string
  borders: string
  locate: (longitude: number, latitude: number) => Point
}

const edge = 6
/** Islands smaller than this part of a state do not make its map smaller; those outside of it are left off. */
const small = 1 / 200

/** A state's counties, north upwards, fitted to a width and a greatest height, simplified to what a screen shows. */
export function groundOf(fips: string, { width, tallest }: { /** Px. */ width: number; tallest: number }): Ground {
  const shapes = countyShapes(fips)
  const whole = { type: 'GeometryCollection', geometries: shapes } as unknown as GeometryCollection
  const [longitude, latitude] = geoCentroid(feature(atlas, whole))
  const project = geoConicEqualArea()
    .scale(1000)
    .translate([0, 0])
    .parallels([latitude - 3, latitude + 3])
    .rotate([-longitude, 0])
  const flat = flatten(shapes, (degrees) => project(degrees as [number, number])!)
  const [west, north, east, south] = frameOf(flat.shapes, flat.arcs)
  const scale = Math.min((width - 2 * edge) / (east - west), (tallest - 2 * edge) / (south - north))
  const height = Math.round((south - north) * scale) + 2 * edge
  const [left, top] = [(width - (east - west) * scale) / 2 - west * scale, edge - north * scale]
  const place = ([x, y]: Point): Point => [x * scale + left, y * scale + top]
  const arcs = flat.arcs.map((arc) => arc.map(place))
  const isShown = (ring: Ring) => ringOf(ring, arcs).some(([x, y]) => x > 0 && x < width && y > 0 && y < height)
  const counties = {
    type: 'GeometryCollection',
    geometries: flat.shapes.map((polygons) => ({
      type: 'MultiPolygon',
      arcs: polygons.filter(([outer]) => isShown(outer!)),
    })),
  } as unknown as GeometryCollection
  const topology = simplify(
    presimplify({ type: 'Topology', arcs, objects: { counties } } as unknown as Topology<{
      counties: GeometryCollection<object>
    }>),
    0.5,
  ) as Topology<{ counties: GeometryCollection }>
  const path = geoPath(null)
  const all = topology.objects.counties
  return {
    height,
    land: path(merge(topology, all.geometries as (Polygon | MultiPolygon)[])) ?? '',
    borders: path(mesh(topology, all, (a, b) => a !== b)) ?? '',
    locate: (longitude, latitude) => place(project([longitude, latitude])!),
  }
}

/** The arcs that some shapes need, projected, and the shapes as polygons of those. */
function flatten(
  shapes: readonly (Polygon | MultiPolygon)[],
  project: (degrees: Point) => Point,
): { arcs: Point[][]; shapes: Ring[][][] } {
  const arcs: Point[][] = []
  const places = new Map<number, number>()
  const take = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc
    if (!places.has(index)) places.set(index, arcs.push(decode(index).map(project)) - 1)
    const place = places.get(index)!
    return arc < 0 ? ~place : place
  }
  const polygonsOf = (shape: Polygon | MultiPolygon) => (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs)
  return {
    shapes: shapes.map((shape) => polygonsOf(shape).map((rings) => rings.map((ring) => ring.map(take)))),
    arcs,
  }
}

/** An arc of the atlas in degrees: it is stored as whole steps from point to point. */
function decode(index: number): Point[] {
  const { scale, translate } = atlas.transform!
  let [x, y] = [0, 0]
  return atlas.arcs[index]!.map(([dx, dy]) => {
    x += dx!
    y += dy!
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

/** Left, upper, right and lower end of what the map must show: each county's main part, and every part that is not small. */
function frameOf(shapes: readonly Ring[][][], arcs: readonly Point[][]): [number, number, number, number] {
  const counties = shapes.map((polygons) =>
    polygons.map(([outer]) => {
      const points = ringOf(outer!, arcs)
      return { points, area: areaOf(points) }
    }),
  )
  const total = counties.flat().reduce((sum, { area }) => sum + area, 0)
  const shown = counties.flatMap((parts) => {
    const largest = Math.max(...parts.map(({ area }) => area))
    return parts.filter(({ area }) => area === largest || area > total * small)
  })
  const points = shown.flatMap((part) => part.points)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function ringOf(ring: Ring, arcs: readonly Point[][]): Point[] {
  return ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!))
}

function areaOf(points: readonly Point[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length]!
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )
}

import fc from 'fast-check'
import { boxAround, metresBetween, parsePoint } from './geo.js'

const GUIYANG = { lat: 26.647, lng: 106.63 }
const ZUNYI = { lat: 27.7254, lng: 106.9272 }
const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -170, max: 170, noNaN: true }),
})

describe('distance', () => {
  it('measures Guiyang to Zunyi as some 123 km and a place to itself as nothing', () => {
    expect(Math.round(metresBetween(GUIYANG, ZUNYI) / 1000)).toBe(123)
    expect(metresBetween(GUIYANG, GUIYANG)).toBe(0)
  })

  it('is the same both ways', () => {
    fc.assert(fc.property(point, point, (a, b) => metresBetween(a, b) === metresBetween(b, a)))
  })

  it('leaves nobody within the radius outside the box', () => {
    const near = fc.tuple(
      point,
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    )
    fc.assert(
      fc.property(near, fc.integer({ min: 100, max: 60_000 }), ([centre, dLat, dLng], metres) => {
        const other = { lat: centre.lat + dLat, lng: centre.lng + dLng }
        const box = boxAround(centre, metres)
        const inside =
          other.lat >= box.south && other.lat <= box.north && other.lng >= box.west && other.lng <= box.east
        return metresBetween(centre, other) > metres - 1 || inside
      }),
    )
  })

  it('reads `lat,lng` and refuses what is not on the globe', () => {
    expect(parsePoint('26.5,106.7')).toEqual({ lat: 26.5, lng: 106.7 })
    expect(parsePoint('95,106.7')).toBeNull()
    expect(parsePoint('26.5,190')).toBeNull()
  })
})

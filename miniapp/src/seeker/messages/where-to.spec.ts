import { pageOf } from './where-to'

const seeker = { roles: ['seeker' as const], employerId: null }
const employer = { roles: ['employer' as const], employerId: 'e' }

describe('the page of a message', () => {
  it('is the record it is about', () => {
    expect(pageOf('claim:1', seeker)).toBe('/seeker/claim/index?id=1')
    expect(pageOf('interview:2', seeker)).toBe('/seeker/interview/index?id=2')
    expect(pageOf('scheme:job-seeking', seeker)).toBe('/seeker/estimate/index?scheme=job-seeking')
  })
  it('is the employer’s side of it for an employer', () => {
    expect(pageOf('application:3', employer)).toBe('/employer/application/index?id=3')
    expect(pageOf('claim:3', employer)).toBe('/seeker/claim/index?id=3')
  })
  it('is the desk for staff', () => {
    expect(pageOf('claim:4', { roles: ['reviewer'], employerId: null })).toBe('/desk/home/index')
  })
  it('is none for a notice, an unknown kind or half an address', () => {
    expect(pageOf(null, seeker)).toBeNull()
    expect(pageOf('parcel:1', seeker)).toBeNull()
    expect(pageOf('claim', seeker)).toBeNull()
  })
})

import type { Persona } from '@wengang/shared/contract/accounts'
import type { Claim } from '@wengang/shared/contract/claims'
import type { BodyInput } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import type { Assessment, RosterAssessment } from '@wengang/shared/contract/policy'
import { maskIdNumber } from '@wengang/shared/identity'
import { fictionalIdNumber } from '../demo/numbers.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { prepareClaim, step } from './testing/claim-fixtures.js'

// Numbers that pass GB 11643 and belong to nobody.
const ZHAO = { name: '演示赵一', idNumber: fictionalIdNumber('1990-01-01', 1) }
const QIAN = { name: '演示钱二', idNumber: fictionalIdNumber('1990-01-01', 3) }
const SUN = { name: '演示孙三', idNumber: fictionalIdNumber('1990-01-01', 5) }
const LINE = { categories: ['relocated'], contractMonths: 12, hiredOn: '2020-04-01' }

const lines = (assessment: Assessment | RosterAssessment): Assessment[] =>
  'lines' in assessment ? assessment.lines : []

describe('a roster claim', () => {
  let test: TestApp
  const begin = (
    who: Persona,
    workers: Pick<BodyInput<typeof contract.claims.create>, 'workers'>,
  ): Promise<Claim> =>
    test.as(who).ok(contract.claims.create, { body: { scheme: 'absorption', facts: {}, ...workers } })
  const approve = async (claim: Claim): Promise<Claim> => {
    const reviewed = await step(test, 'reviewer', await step(test, 'acceptor', claim, 'accept'), 'review')
    return step(test, 'approver', reviewed, 'approve')
  }

  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
  })
  afterAll(() => test.close())

  it('names every wrong row: bad numbers, the same worker twice, unknown columns', async () => {
    const workers = [
      { ...ZHAO, ...LINE },
      { ...ZHAO, ...LINE },
      { name: '演示李四', idNumber: '520121199001010011', ...LINE, shoeSize: 42 },
    ]
    const problem = await test
      .as('employer2')
      .refused(contract.claims.create, { body: { scheme: 'absorption', facts: {}, workers } })
    expect(problem.code).toBe('bad-facts')
    expect(problem.fields?.map((field) => field.path)).toEqual([
      'workers.1.idNumber',
      'workers.2.shoeSize',
      'workers.2.idNumber',
    ])
  })

  it('keeps each line’s own checks and sums what is eligible, and shows no id number', async () => {
    const claim = await begin('employer2', {
      workers: [
        { ...ZHAO, ...LINE },
        { ...QIAN, ...LINE, contractMonths: 11 },
        { ...SUN, ...LINE, categories: ['registered-poor'] },
      ],
    })
    expect(claim).toMatchObject({
      amountFen: 100000,
      facts: { entityType: 'farmer-cooperative' },
      factSources: { entityType: 'record:单位登记' },
    })
    expect(lines(claim.assessment).map((line) => line.failed)).toEqual([[], ['contract'], []])
    expect(JSON.stringify(claim)).not.toContain(ZHAO.idNumber)
    expect(claim.workers?.[0]).toMatchObject({ name: ZHAO.name, idNumber: maskIdNumber(ZHAO.idNumber) })
    expect(claim.requirements.map((requirement) => requirement.id)).toEqual(
      expect.arrayContaining(['roster', 'contract', 'registered-poor', 'relocated']),
    )
  })

  it('takes a roster back as it was shown, masked, and keeps the numbers', async () => {
    const [mine] = (await test.as('employer2').ok(contract.claims.list, { query: {} })).items
    const before = await test.as('employer2').ok(contract.claims.get, { params: { id: mine?.id ?? '' } })
    const workers = (before.workers ?? []).filter((_, index) => index !== 1)
    const claim = await test
      .as('employer2')
      .ok(contract.claims.update, { params: { id: before.id }, body: { workers, revision: before.revision } })
    const approved = await approve(await prepareClaim(test, 'employer2', claim))
    expect(approved).toMatchObject({ status: 'approved', amountFen: 100000, scheme: 'absorption' })
  })

  it('tells two workers apart by the key of their rows, when name and mask are the same', async () => {
    const first = fictionalIdNumber('1991-01-01', 1)
    const other = Array.from({ length: 28 }, (_, at) =>
      fictionalIdNumber(`1991-02-${String(at + 1).padStart(2, '0')}`, 1),
    ).find((number) => maskIdNumber(number) === maskIdNumber(first))
    const twins = [first, other].map((idNumber) => ({ name: '王芳', idNumber: idNumber ?? '', ...LINE }))
    const claim = await begin('employer', { workers: twins })
    const [one, second] = claim.workers ?? []
    expect([one?.idNumber, one?.key === second?.key]).toEqual([second?.idNumber, false])
    const change = (before: Claim, workers: NonNullable<Claim['workers']>) =>
      test.as('employer').ok(contract.claims.update, {
        params: { id: before.id },
        body: { workers, revision: before.revision },
      })
    const edited = await change(claim, [{ ...one, contractMonths: 13 }, second ?? {}])
    expect(edited.workers?.map((worker) => worker.key)).toEqual([one?.key, second?.key])
    const left = await change(edited, [second ?? {}])
    const back = await change(left, [second ?? {}, { ...twins[0] }])
    expect(back.workers).toHaveLength(2)
    const refused = await test.as('employer').refused(contract.claims.update, {
      params: { id: back.id },
      body: { workers: [{ ...second, key: null }], revision: back.revision },
    })
    expect(refused.fields?.map(({ path }) => path)).toEqual(['workers.0.idNumber'])
  })

  it.each([
    [
      'hired under 16',
      { idNumber: fictionalIdNumber('2006-04-02', 1) },
      '入职那天还不满 16 周岁（2006-04-02 出生），不能用工',
    ],
    ['hired tomorrow', { hiredOn: '2020-06-16' }, '入职日期 2020-06-16 还没有到，请核对'],
    ['a contract of 51 years', { contractMonths: 612 }, '劳动合同不会超过 50 年，请核对'],
  ])('refuses a worker %s with the sentence that says which', async (_, wrong, says) => {
    const problem = await test.as('employer').refused(contract.claims.create, {
      body: { scheme: 'absorption', facts: {}, workers: [{ ...ZHAO, ...LINE, ...wrong }] },
    })
    expect([problem.code, problem.fields?.map(({ message }) => message)]).toEqual([
      'bad-facts',
      [`第 1 行：${says}`],
    ])
  })

  it('pays a worker once, whoever employs them next', async () => {
    const claim = await begin('employer2', {
      workers: [
        { ...ZHAO, ...LINE, alreadyGranted: false },
        { ...QIAN, ...LINE },
      ],
    })
    expect(claim.amountFen).toBe(50000)
    const [zhao, qian] = lines(claim.assessment)
    expect(zhao?.failed).toEqual(['first-time', 'not-combined'])
    expect(zhao?.checks.find((check) => check.id === 'not-combined')?.says).toMatch(/WG-2020-000001-\d/)
    expect(qian?.outcome).toBe('eligible')
  })

  it('lets one of two approvals at once grant the same worker, and names it to the other', async () => {
    const [mine] = (await test.as('employer2').ok(contract.claims.list, { query: {} })).items
    const first = await test.as('employer2').ok(contract.claims.get, { params: { id: mine?.id ?? '' } })
    const second = await begin('employer2', { workers: [{ ...QIAN, ...LINE }] })
    const reviewed = []
    for (const claim of [first, second])
      reviewed.push(
        await step(
          test,
          'reviewer',
          await step(test, 'acceptor', await prepareClaim(test, 'employer2', claim), 'accept'),
          'review',
        ),
      )
    const answers = await Promise.all(
      reviewed.map((claim) =>
        test.as('approver').call(contract.claims.act, {
          params: { id: claim.id },
          body: { action: 'approve', revision: claim.revision },
        }),
      ),
    )
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status)
    expect(won?.status).toBe(200)
    expect(['already-exists', 'not-eligible']).toContain(lost?.problem?.code)
  })

  it('asks for what a line lacks, by row', async () => {
    const claim = await begin('employer2', { workers: [{ name: SUN.name, categories: ['relocated'] }] })
    const problem = await test.as('employer2').refused(contract.claims.submit, {
      params: { id: claim.id },
      body: { declaration: true, revision: claim.revision },
    })
    expect(problem.fields?.map((field) => field.path)).toEqual(
      expect.arrayContaining(['workers.0.contractMonths', 'workers.0.hiredOn', 'workers.0.idNumber']),
    )
  })

  it('pays a month of a worker’s wages once', async () => {
    const facts = { insured: true }
    const worker = {
      ...SUN,
      categories: ['relocated'],
      monthlyWagesFen: [150_000, 150_000],
      startMonth: '2020-03',
    }
    const draft = await test
      .as('employer')
      .ok(contract.claims.create, { body: { scheme: 'work-for-training', facts, workers: [worker] } })
    expect((await approve(await prepareClaim(test, 'employer', draft))).amountFen).toBe(90_000)
    const again = await test.as('employer2').ok(contract.claims.create, {
      body: { scheme: 'work-for-training', facts, workers: [{ ...worker, startMonth: '2020-04' }] },
    })
    expect(lines(again.assessment)[0]?.failed).toEqual(['not-combined'])
    const later = await test.as('agency').ok(contract.claims.create, {
      body: { scheme: 'work-for-training', facts, workers: [{ ...worker, startMonth: '2020-05' }] },
    })
    expect(lines(later.assessment)[0]?.failed).not.toContain('not-combined')
  })
})

// What the two training subsidies of 二（八） share.
import { proof } from '../documents.js'
import type { Exclusion } from '../kernel/scheme.js'

export const TRAINED = (clause: string): Exclusion => ({
  says: '同一人的同一段培训课时只补一次',
  clause,
  by: 'hours',
  schemes: ['onboarding-training', 'upgrade-training'],
})
export const TRAINING_ROSTER = proof('roster', '参训人员名册', '逐人核对', ['worker-roster'])
export const TRAINING = [
  proof('plan', '培训安排', '核对内容和课时', ['training-plan']),
  proof('attendance', '参加培训', '证明人到了、课上满了', ['attendance', 'training-photos']),
  proof('certificate', '培训证书', '培训后要取得证书', [
    'certificate',
    'training-certificate',
    'safety-certificate',
  ]),
]

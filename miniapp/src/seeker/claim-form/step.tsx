import { FactStep } from './fact-step'
import { IdentityStep } from './identity-step'
import { MaterialStep } from './material-step'
import { PayeeStep } from './payee-step'
import type { StepProps } from './step-props'
import { WorkersStep } from './workers-step'

/** One screen of the form. */
export const Step = (props: StepProps) => {
  switch (props.step.split(':')[0]) {
    case 'material':
      return <MaterialStep {...props} />
    case 'workers':
      return <WorkersStep {...props} />
    case 'identity':
      return <IdentityStep {...props} />
    case 'payee':
      return <PayeeStep {...props} />
    default:
      return <FactStep {...props} />
  }
}

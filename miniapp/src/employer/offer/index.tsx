import '../parts/employer.scss'
import { useParam } from '../../api/params'
import { QueryView } from '../../ui/faces'
import { useApplication } from '../../api/applications'
import { useInterview } from '../../api/interviews'
import { EmployerRoom } from '../parts/room'
import { NewOffer } from './new-offer'
import { NewTimes } from './new-times'

const ForApplication = ({ id }: { readonly id: string }) => (
  <QueryView query={useApplication(id)}>{(application) => <NewOffer application={application} />}</QueryView>
)

const ForInterview = ({ id }: { readonly id: string }) => (
  <QueryView query={useInterview(id)}>{(interview) => <NewTimes interview={interview} />}</QueryView>
)

/** Times for an interview: a first offer (param `application`), or other times for one that exists (param `interview`). */
const OfferPage = () => {
  const application = useParam('application')
  const interview = useParam('interview')
  return (
    <EmployerRoom title={interview ? '给新的时间' : '约面试'}>
      {interview ? <ForInterview id={interview} /> : <ForApplication id={application} />}
    </EmployerRoom>
  )
}

export default OfferPage

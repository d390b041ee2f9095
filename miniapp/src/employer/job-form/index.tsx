import '../parts/employer.scss'
import { useState } from 'react'
import { useDraft } from '../../api/drafts'
import { changeJob, createJob } from '../../api/hiring'
import { useJob } from '../../api/jobs'
import { newKey } from '../../api/keys'
import { useParam } from '../../api/params'
import { toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { goInstead } from '../../api/navigation'
import { EmployerRoom } from '../parts/room'
import { EMPTY, entryOf } from './entry'
import { JobForm } from './job-form'

const NewJob = () => {
  const [entry, change, forget] = useDraft('post', EMPTY)
  // The same for every try, so that a post is made once.
  const [key] = useState(newKey)
  return (
    <JobForm
      entry={entry}
      onKeep={change}
      yes="保存草稿"
      onSave={async (draft) => {
        const job = await createJob(draft, key)
        forget()
        toast('草稿存好了，核对后提交审核')
        goInstead(`/employer/job/index?id=${job.id}`)
      }}
    />
  )
}

const EditJob = ({ id }: { readonly id: string }) => {
  const query = useJob(id)
  return (
    <QueryView query={query}>
      {(job) => (
        <JobForm
          entry={entryOf(job)}
          yes={job.status === 'published' ? '保存并重新审核' : '保存修改'}
          onSave={async (draft) => {
            await changeJob(job, draft)
            toast('改好了')
            goInstead(`/employer/job/index?id=${id}`)
          }}
        />
      )}
    </QueryView>
  )
}

/** Writing a post: a new one keeps itself on this device while it is written. Param `id` edits one. */
const JobFormPage = () => {
  const id = useParam('id')
  return (
    <EmployerRoom title={id ? '修改岗位' : '发岗位'}>{id ? <EditJob id={id} /> : <NewJob />}</EmployerRoom>
  )
}

export default JobFormPage
